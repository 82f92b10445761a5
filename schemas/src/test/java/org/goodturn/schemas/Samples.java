package org.goodturn.schemas;

import java.time.Instant;
import java.util.List;
import org.goodturn.events.Contribution;
import org.goodturn.events.DataUse;
import org.goodturn.events.EvidenceNote;
import org.goodturn.events.Explanation;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.ScoreInput;

/** Records to test with. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    private Samples() {}

    public static Interaction interaction() {
        return Interaction.newBuilder()
                .setEventId("mail-1:0")
                .setFrom("pAda")
                .setTo("pBob")
                .setAt(NOON)
                .setKind(InteractionKind.MAIL)
                .setSource("mail")
                .build();
    }

    public static Nudge nudge() {
        Explanation explanation = Explanation.newBuilder()
                .setModel("default-1")
                .setBaseline(-1.2)
                .setLogOdds(0.3)
                .setContributions(List.of(Contribution.newBuilder()
                        .setFactor("inherited-trust")
                        .setValue(1.5)
                        .setText("{through.0} trusts {with}, who is übergenau ✓ 𝄞")
                        .setEvidence(List.of(EvidenceNote.newBuilder()
                                .setWhat("mails both ways")
                                .setCount(9)
                                .setSince(NOON)
                                .build()))
                        .build()))
                .setCounterfactual("Without the last three mails.")
                .setDataUsed(List.of(new DataUse("mail", "map-trust", "receipt-1")))
                .build();
        return Nudge.newBuilder()
                .setId("n1")
                .setRevision(2)
                .setKind(NudgeKind.INTRODUCTION)
                .setStatus(NudgeStatus.OPEN)
                .setRecipient("pAda")
                .setTopic("marketing/branding")
                .setWith("pCid")
                .setThrough(List.of("pBob"))
                .setScore(0.57)
                .setOpenedAt(NOON)
                .setExpiresAt(NOON.plusSeconds(86_400))
                .setUpdatedAt(NOON)
                .setHeadline("{with} through {through.0}")
                .setExplanation(explanation)
                .setInputs(List.of(new ScoreInput("trust", 0.8)))
                .build();
    }
}

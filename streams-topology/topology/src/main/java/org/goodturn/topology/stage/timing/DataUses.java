package org.goodturn.topology.stage.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Grant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.trust.Bucket;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/** Says of a suggestion which data it uses, and under which consent of whom. */
public final class DataUses {

    private static final String ANY = "*";

    private DataUses() {}

    static List<DataUse> of(Candidate candidate, Work work) {
        Consents consents = People.self(work).consents();
        List<DataUse> uses = new ArrayList<>();
        candidate.known().ifPresent(tie -> addTie(uses, candidate.with().value(), consents, work));
        for (Path path : candidate.paths()) {
            addTie(uses, path.bridge().value(), consents, work);
            addBridge(uses, path);
        }
        if (candidate.offering()) {
            uses.add(new DataUse(ANY, Purpose.SHARE_INTENT.word(), candidate.otherReceipt()));
        } else {
            addNeed(uses, candidate, consents, work);
            uses.add(new DataUse(ANY, Purpose.BE_INTRODUCED.word(), candidate.otherReceipt()));
        }
        consents.grantAt(Purpose.RECEIVE_NUDGES, work.moment().now())
                .ifPresent(grant -> uses.add(new DataUse(ANY, Purpose.RECEIVE_NUDGES.word(), grant.receipt())));
        return uses.stream().distinct().toList();
    }

    /** What the person at work and another did together, by source, under the consents of the former. */
    public static List<DataUse> ofTie(String other, Work work) {
        List<DataUse> uses = new ArrayList<>();
        addTie(uses, other, People.self(work).consents(), work);
        return uses;
    }

    /** A consent in force of the person at work. */
    public static List<DataUse> own(Purpose purpose, Work work) {
        return People.self(work).consents().grantAt(purpose, work.moment().now()).stream()
                .map(grant -> new DataUse(ANY, purpose.word(), grant.receipt()))
                .toList();
    }

    /** A consent of somebody else, by its receipt. */
    public static DataUse others(Purpose purpose, String receipt) {
        return new DataUse(ANY, purpose.word(), receipt);
    }

    private static void addTie(List<DataUse> uses, String other, Consents consents, Work work) {
        for (Bucket bucket : People.tie(work, other).ledger().buckets()) {
            Optional<Grant> grant =
                    consents.grantFor(Purpose.MAP_TRUST, bucket.key().source(), bucket.lastAt());
            grant.ifPresent(
                    given -> uses.add(new DataUse(bucket.key().source(), Purpose.MAP_TRUST.word(), given.receipt())));
        }
    }

    private static void addBridge(List<DataUse> uses, Path path) {
        List<String> receipts = path.receipts();
        if (receipts.size() == 2) {
            uses.add(new DataUse(ANY, Purpose.MAP_TRUST.word(), receipts.get(0)));
            uses.add(new DataUse(ANY, Purpose.BE_A_BRIDGE.word(), receipts.get(1)));
        }
    }

    private static void addNeed(List<DataUse> uses, Candidate candidate, Consents consents, Work work) {
        String key = People.key(work, candidate.need().topic().path());
        Optional<IntentState> intent = work.get(Rooms.INTENTS, key);
        if (intent.isEmpty()) {
            return;
        }
        for (IntentState.Part part : intent.get().parts()) {
            for (String source : part.seen().sources()) {
                consents.grantFor(Purpose.DETECT_INTENT, source, part.seen().lastAt())
                        .ifPresent(
                                grant -> uses.add(new DataUse(source, Purpose.DETECT_INTENT.word(), grant.receipt())));
            }
        }
    }
}

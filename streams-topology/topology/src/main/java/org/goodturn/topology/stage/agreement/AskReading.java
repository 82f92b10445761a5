package org.goodturn.topology.stage.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.Decision;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.AskScore;
import org.goodturn.domain.agreement.NeededConsents;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.DataUses;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/** Reads off the state of the one asked whether a question may be put to them today, and what stands behind it. */
final class AskReading {

    private final TrustModel trust;

    AskReading(TrustModel trust) {
        this.trust = trust;
    }

    /** Whether they may be asked today: their consents, and their own ties with those who would be named. */
    Decision mayBeAsked(Ask ask, Work work) {
        PersonState self = People.self(work);
        Decision agrees = NeededConsents.judge(
                ask.role(), ask.otherOffers(), self.consents(), work.moment().now());
        return ask.role() == Role.BRIDGE
                ? agrees.and(knows(ask.asker().value(), work))
                        .and(knows(ask.other().value(), work))
                        .and(mayBeNamed(ask, work))
                : agrees.and(knows(ask.bridge().value(), work))
                        .and(Decision.refuseIf(
                                !People.tie(work, ask.asker().value()).ledger().isEmpty(), "met-since"));
    }

    /** Of somebody in need a tie's card does not tell; their own partition judges that. */
    private static Decision mayBeNamed(Ask ask, Work work) {
        boolean allows = People.tie(work, ask.other().value()).otherCard().mayBeIntroduced();
        return Decision.refuseIf(ask.otherOffers() && !allows, "may-not-be-introduced");
    }

    private Decision knows(String other, Work work) {
        TieState tie = People.tie(work, other);
        Evidence about = tie.ledger().evidence(trust, work.moment().now());
        return Decision.refuseIf(tie.ledger().isEmpty(), "tie-is-gone")
                .and(Decision.refuseIf(about.negative() > about.positive(), "distrusted"));
    }

    /**
     * What stands behind a question today.
     *
     * @param lent what the bridge thinks of the asker; not used for a bridge, who knows itself
     */
    AskScore score(Ask ask, Evidence lent, Work work) {
        Instant now = work.moment().now();
        double fit = ask.about().fit();
        var zone = People.self(work).pace().zone();
        return ask.role() == Role.BRIDGE
                ? AskScore.toBridge(
                        tie(ask.asker().value(), work), tie(ask.other().value(), work), fit, now, zone)
                : AskScore.toOther(tie(ask.bridge().value(), work), lent, fit, now, zone);
    }

    private AskScore.OwnTie tie(String other, Work work) {
        TieState tie = People.tie(work, other);
        return new AskScore.OwnTie(
                tie.ledger().evidence(trust, work.moment().now()),
                tie.ledger().interactions(),
                tie.ledger().firstAt());
    }

    /** Under which consents a bridge is asked. */
    List<DataUse> usesOfBridge(Ask ask, String otherReceipt, Work work) {
        List<DataUse> uses = new ArrayList<>(DataUses.ofTie(ask.asker().value(), work));
        uses.addAll(DataUses.ofTie(ask.other().value(), work));
        uses.addAll(DataUses.own(Purpose.BE_A_BRIDGE, work));
        uses.add(DataUses.others(ask.otherOffers() ? Purpose.BE_INTRODUCED : Purpose.SHARE_INTENT, otherReceipt));
        uses.addAll(DataUses.own(Purpose.RECEIVE_NUDGES, work));
        return uses.stream().distinct().toList();
    }

    /** Under which consents the other side is asked. */
    List<DataUse> usesOfOther(Ask ask, List<String> bridgeReceipts, Work work) {
        List<DataUse> uses = new ArrayList<>(DataUses.ofTie(ask.bridge().value(), work));
        if (bridgeReceipts.size() == 2) {
            uses.add(DataUses.others(Purpose.MAP_TRUST, bridgeReceipts.get(0)));
            uses.add(DataUses.others(Purpose.BE_A_BRIDGE, bridgeReceipts.get(1)));
        }
        uses.addAll(DataUses.own(ask.otherOffers() ? Purpose.BE_INTRODUCED : Purpose.SHARE_INTENT, work));
        uses.addAll(DataUses.own(Purpose.RECEIVE_NUDGES, work));
        return uses.stream().distinct().toList();
    }
}

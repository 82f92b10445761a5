package org.goodturn.topology.stage.trust;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.events.Interaction;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.StageLimits;
import org.goodturn.topology.stage.admit.Admission;
import org.goodturn.topology.stage.admit.HourlyQuota;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.work.Refusal;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/** An interaction arrives at the one who acted: if they agree to keep it, the other side is asked. One read, one letter. */
public final class AdmitInteraction implements Stage<Interaction> {

    private final StageLimits limits;
    private final HourlyQuota quota;

    public AdmitInteraction(StageLimits limits) {
        this.limits = limits;
        this.quota = new HourlyQuota(limits.interactionsPerHour());
    }

    @Override
    public void handle(Interaction interaction, Work work) {
        Instant now = work.moment().now();
        Optional<Refusal> refusal = Admission.refuse(interaction, now);
        if (refusal.isPresent()) {
            work.refuse(refusal.get());
            return;
        }
        if (interaction.getGroupSize() > limits.peoplePerGroup()) {
            work.heldBack("group-too-large");
            return;
        }
        PersonState self = People.self(work);
        if (self.consents()
                .grantFor(Purpose.MAP_TRUST, interaction.getSource(), interaction.getAt())
                .isEmpty()) {
            work.heldBack("no-consent");
            return;
        }
        if (!quota.take(work.moment().partition(), work.person(), interaction.getAt())) {
            work.heldBack("hourly-limit");
            return;
        }
        work.letter(interaction.getTo(), LetterTypes.OBSERVE_TIE, TrustMapping.letter(interaction, self.card(now)));
    }
}

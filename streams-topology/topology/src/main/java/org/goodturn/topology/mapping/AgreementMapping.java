package org.goodturn.topology.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.agreement.Agreement;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.AskWording;
import org.goodturn.domain.agreement.Disclosure;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.agreement.Step;
import org.goodturn.domain.explanation.Message;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Grounds;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Wording;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.events.IntroductionStep;
import org.goodturn.letters.IntroductionSubject;
import org.goodturn.topology.state.NudgeState;

/** How far an introduction has got, and what those who are asked read of it. */
public final class AgreementMapping {

    private AgreementMapping() {}

    /** How far it has got, as the recipient of a suggestion may know. */
    static IntroductionStep step(NudgeState nudge) {
        if (nudge.agreement().isPresent()) {
            return step(Disclosure.toRecipient(nudge.agreement().get()).step());
        }
        boolean accepted = nudge.status() == NudgeStatus.ACCEPTED;
        if (nudge.candidate().kind() == NudgeKind.FOLLOW_UP || accepted) {
            return IntroductionStep.NONE;
        }
        return nudge.status().isLive() ? IntroductionStep.SUGGESTED : IntroductionStep.CLOSED;
    }

    static IntroductionStep step(Step step) {
        return IntroductionStep.valueOf(step.name());
    }

    /** A step as metrics write it. */
    public static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who said yes. */
    static List<String> agreed(Disclosure told) {
        return told.agreed().stream().map(PersonId::value).toList();
    }

    /** What a suggestion says in one line: the suggestion itself; once its recipient said yes, how far it has got. */
    static Message headline(NudgeState nudge, Grounds grounds) {
        boolean answered = nudge.status() == NudgeStatus.ACCEPTED;
        return nudge.agreement()
                .filter(agreement -> answered)
                .map(agreement -> headline(nudge.candidate(), agreement))
                .orElseGet(() -> new Wording(grounds).headline());
    }

    private static Message headline(Candidate candidate, Agreement agreement) {
        AskWording wording = new AskWording(
                Role.RECIPIENT, candidate.offering(), candidate.need().topic());
        return wording.headline(Disclosure.toRecipient(agreement).step(), true, way(candidate, agreement));
    }

    /** The number of the bridge that said yes; 0 where none has. */
    private static int way(Candidate candidate, Agreement agreement) {
        List<PersonId> said = Disclosure.toRecipient(agreement).agreed();
        for (int way = 0; way < candidate.paths().size(); way++) {
            if (said.contains(candidate.paths().get(way).bridge())) {
                return way;
            }
        }
        return 0;
    }

    /** What an introduction is for, as letters carry it. */
    public static IntroductionSubject letter(NudgeState nudge, Instant until) {
        Candidate candidate = nudge.candidate();
        return new IntroductionSubject(
                nudge.id(),
                candidate.need().shiftId(),
                candidate.need().topic().path(),
                candidate.offering(),
                candidate.fit(),
                until);
    }

    /** What an introduction is for, as a letter carried it. */
    public static Ask.Subject subject(IntroductionSubject carried) {
        return new Ask.Subject(
                carried.getShiftId(), new Topic(carried.getTopic()), carried.getAskerOffers(), carried.getFit());
    }
}

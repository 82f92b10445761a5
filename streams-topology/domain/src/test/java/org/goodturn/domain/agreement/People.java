package org.goodturn.domain.agreement;

import java.time.Instant;
import java.util.List;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;

/** Rae was told of Pia, whom Fay, Gus or Hal could introduce. */
final class People {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    static final PersonId RAE = new PersonId("rae");
    static final PersonId FAY = new PersonId("fay");
    static final PersonId GUS = new PersonId("gus");
    static final PersonId HAL = new PersonId("hal");
    static final PersonId PIA = new PersonId("pia");
    static final Topic BRANDING = new Topic("marketing/branding");

    private People() {}

    static Agreement suggestedThrough(PersonId... bridges) {
        return new Agreement.Suggested(new Parties(RAE, PIA, List.of(bridges)));
    }

    static Ask ask(Role role) {
        return new Ask(
                "n1",
                role,
                RAE,
                FAY,
                PIA,
                new Ask.Subject("s1", BRANDING, false, 1),
                NOW.plus(AgreementTerms.standard().perStep()),
                Ask.Progress.ASKED);
    }
}

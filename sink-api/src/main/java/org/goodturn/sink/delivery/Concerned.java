package org.goodturn.sink.delivery;

import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.events.Nudge;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.StoredNudge;

/** Whom a nudge concerns: their consents decide whether it is shown. */
final class Concerned {

    private Concerned() {}

    static Stream<String> by(Nudge nudge) {
        Stream<String> named = Stream.concat(
                Stream.of(nudge.getRecipient(), nudge.getWith()),
                Stream.concat(nudge.getThrough().stream(), nudge.getAgreed().stream()));
        return Stream.concat(named, Optional.ofNullable(nudge.getMeets()).stream());
    }

    /** Whether any of them said something after that moment. */
    static boolean spokeAfter(StoredNudge nudge, ConsentsView consents, long millis) {
        return nudge.content().stream()
                .flatMap(Concerned::by)
                .flatMap(person -> consents.seen(person).stream())
                .anyMatch(said -> said.appendedAt().toEpochMilli() > millis);
    }
}

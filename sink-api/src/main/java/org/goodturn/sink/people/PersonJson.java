package org.goodturn.sink.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as an application sees them in the list.
 *
 * @param person the id
 * @param name how they want to be called; absent where unknown
 * @param ties how many ties they have
 * @param openNudges how many nudges wait for them
 * @param lastAt their newest interaction; absent without ties
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person")
public record PersonJson(String person, String name, int ties, int openNudges, Instant lastAt) {

    /** Who has most waiting comes first, then who knows most people, then who did something last. */
    static final Comparator<PersonJson> LIVELIEST_FIRST = Comparator.comparingInt(PersonJson::openNudges)
            .thenComparingInt(PersonJson::ties)
            .thenComparing(PersonJson::lastAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(PersonJson::person);
}

package org.goodturn.sink.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.Pace;
import org.goodturn.events.Profile;

/** What a person chose to tell. Who told nothing yet has the defaults. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Profile")
public record ProfileJson(
        String person,
        String displayName,
        String region,
        String timeZone,
        List<String> offers,
        List<String> seeks,
        PaceJson pace,
        Instant updatedAt) {

    /** How often and when: at most so many nudges in any seven days, none between the quiet hours in the own zone. */
    @Schema(name = "Pace")
    public record PaceJson(int nudgesPerWeek, String quietFrom, String quietUntil) {

        static PaceJson of(Pace pace) {
            return new PaceJson(
                    pace.getNudgesPerWeek(),
                    QuietHours.text(pace.getQuietFromMinute()),
                    QuietHours.text(pace.getQuietUntilMinute()));
        }
    }

    /** The profile as the record has it, or the defaults. */
    public static ProfileJson of(String person, Optional<Profile> profile) {
        return profile.map(told -> new ProfileJson(
                        person,
                        told.getDisplayName(),
                        told.getRegion(),
                        told.getTimeZone(),
                        told.getOffers(),
                        told.getSeeks(),
                        PaceJson.of(told.getPace()),
                        told.getUpdatedAt()))
                .orElseGet(() -> new ProfileJson(
                        person,
                        null,
                        null,
                        "UTC",
                        List.of(),
                        List.of(),
                        PaceJson.of(Pace.newBuilder().build()),
                        null));
    }
}

package org.goodturn.sink.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.goodturn.events.Pace;
import org.goodturn.events.Profile;
import org.goodturn.sink.problem.JsonBody;

/** The body of a profile call, read and judged. It is the whole profile: what is left out goes back to its default. */
final class ProfileBody {

    private static final int MAX_TOPICS = 16;
    private static final int MAX_TOPIC_LENGTH = 100;
    private static final int MAX_NUDGES_PER_WEEK = 50;
    private static final Pattern TOPIC = Pattern.compile("[\\p{L}\\p{N}._-]+(/[\\p{L}\\p{N}._-]+)*");
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private ProfileBody() {}

    static Profile read(byte[] bytes, int maxBytes, String person, Instant now) {
        JsonBody body = JsonBody.parse(bytes, maxBytes);
        body.text("person", 64, person::equals, "must be the person that the call is about");
        body.ignore("updatedAt");
        Profile profile = Profile.newBuilder()
                .setPerson(person)
                .setDisplayName(body.text("displayName", 100).map(String::strip).orElse(null))
                .setRegion(body.text(
                                "region",
                                32,
                                text -> REGION.matcher(text).matches(),
                                "must be a region code of letters, digits, dots or dashes")
                        .orElse(null))
                .setTimeZone(body.text(
                                "timeZone",
                                64,
                                ZoneId.getAvailableZoneIds()::contains,
                                "must be an IANA time zone such as Europe/Vienna")
                        .orElse("UTC"))
                .setOffers(topics(body, "offers"))
                .setSeeks(topics(body, "seeks"))
                .setPace(pace(body.object("pace")))
                .setUpdatedAt(now)
                .build();
        body.done();
        return profile;
    }

    private static List<String> topics(JsonBody body, String field) {
        List<String> topics = body.texts(field, MAX_TOPICS, MAX_TOPIC_LENGTH);
        if (!topics.stream().allMatch(topic -> TOPIC.matcher(topic).matches())) {
            body.wrong(field, "has topics such as marketing/branding: letters, digits, dots and dashes in a path");
        }
        return topics.stream().distinct().toList();
    }

    private static Pace pace(Optional<JsonBody> body) {
        Pace usual = Pace.newBuilder().build();
        return body.map(pace -> Pace.newBuilder()
                        .setNudgesPerWeek(
                                pace.integer("nudgesPerWeek", 0, MAX_NUDGES_PER_WEEK, usual.getNudgesPerWeek()))
                        .setQuietFromMinute(minute(pace, "quietFrom", usual.getQuietFromMinute()))
                        .setQuietUntilMinute(minute(pace, "quietUntil", usual.getQuietUntilMinute()))
                        .build())
                .orElse(usual);
    }

    private static int minute(JsonBody pace, String field, int usual) {
        Optional<String> text = pace.text(field, 5);
        if (text.isEmpty()) {
            return usual;
        }
        OptionalInt minute = QuietHours.minute(text.get());
        if (minute.isEmpty()) {
            pace.wrong(field, "must be a time of day as HH:MM");
        }
        return minute.orElse(usual);
    }
}

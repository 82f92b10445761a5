package org.goodturn.ingest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.events.Act;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.ingest.InputKind;
import org.goodturn.ingest.Keys;
import org.goodturn.ingest.ReadThrough;
import org.goodturn.ingest.SharedData;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
    private static final String ANN_AND_BOB =
            "ORGANIZER:mailto:ann@x.org\nATTENDEE;PARTSTAT=ACCEPTED:mailto:Bob@x.org\n";

    @TempDir
    Path folder;

    @Test
    void those_who_accepted_and_the_organizer_meet_in_all_ordered_pairs() throws IOException {
        List<Interaction> pairs = calendar(meeting(
                        "u1",
                        "DTSTART:20260105T100000Z\nDTEND:20260105T110000Z\n" + ANN_AND_BOB
                                + "ATTENDEE;PARTSTAT=ACCEPTED;CN=Cy:MAILTO:cy@x.org\n"
                                + "ATTENDEE;PARTSTAT=DECLINED:mailto:dan@x.org\n"
                                + "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:eve@x.org\n"
                                + "ATTENDEE;PARTSTAT=TENTATIVE:mailto:fay@x.org\n"
                                + "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:room@x.org\n"))
                .values(Interaction.class);
        assertThat(pairs).hasSize(6).allSatisfy(pair -> {
            assertThat(pair.getKind()).isEqualTo(InteractionKind.MEETING);
            assertThat(pair.getGroupSize()).isEqualTo(3);
            assertThat(pair.getAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
            assertThat(pair.getAct())
                    .isEqualTo(pair.getFrom().equals(Keys.id("ann@x.org")) ? Act.INITIATED : Act.ATTENDED);
        });
        assertThat(pairs)
                .extracting(Interaction::getGroup)
                .containsOnly(pairs.getFirst().getGroup());
        assertThat(pairs)
                .extracting(Interaction::getFrom)
                .containsOnly(Keys.id("ann@x.org"), Keys.id("bob@x.org"), Keys.id("cy@x.org"));
    }

    @Test
    void what_is_not_past_has_not_taken_place() throws IOException {
        String running = "DTSTART:20260228T230000Z\nDTEND:20260301T010000Z\n" + ANN_AND_BOB;
        Path file = write(meeting("u1", running));
        assertThat(ReadThrough.of(InputKind.ICS, file, Instant.parse("2026-03-01T00:59:59Z"))
                        .events())
                .isEmpty();
        assertThat(ReadThrough.of(InputKind.ICS, file, Instant.parse("2026-03-01T01:00:00Z"))
                        .events())
                .hasSize(2);
    }

    @Test
    void a_cancelled_meeting_did_not_take_place() throws IOException {
        ReadThrough read = calendar(meeting("u1", "DTSTART:20260105T100000Z\nSTATUS:CANCELLED\n" + ANN_AND_BOB));
        assertThat(read.events()).isEmpty();
        assertThat(read.skipped(SkipReason.CANCELLED)).isEqualTo(1);
    }

    @Test
    void ten_people_are_a_meeting_and_five_hundred_are_an_audience() throws IOException {
        assertThat(calendar(meeting("u1", "DTSTART:20260105T100000Z\n" + people(10)))
                        .events())
                .hasSize(90);
        assertThat(calendar(meeting("u1", "DTSTART:20260105T100000Z\n" + people(11)))
                        .skipped(SkipReason.TOO_MANY_PEOPLE))
                .isEqualTo(1);
        ReadThrough audience = calendar(meeting("u1", "DTSTART:20260105T100000Z\n" + people(500)));
        assertThat(audience.events()).isEmpty();
        assertThat(audience.skipped(SkipReason.TOO_MANY_PEOPLE)).isEqualTo(1);
    }

    @Test
    void a_recurring_meeting_takes_place_each_time_except_where_it_says_not() throws IOException {
        ReadThrough read = calendar(meeting(
                "u1",
                "DTSTART:20260105T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=5\nEXDATE:20260112T100000Z\n"
                        + "RDATE:20260110T100000Z\n" + ANN_AND_BOB));
        assertThat(starts(read))
                .containsExactly(
                        "2026-01-05T10:00:00Z",
                        "2026-01-10T10:00:00Z",
                        "2026-01-19T10:00:00Z",
                        "2026-01-26T10:00:00Z",
                        "2026-02-02T10:00:00Z");
        assertThat(read.items()).hasSize(5);
    }

    @Test
    void one_time_that_was_moved_or_cancelled_is_so_and_keeps_its_id() throws IOException {
        String weekly = meeting("u1", "DTSTART:20260105T100000Z\nRRULE:FREQ=WEEKLY;COUNT=3\n" + ANN_AND_BOB);
        ReadThrough asPlanned = calendar(weekly);
        ReadThrough changed = calendar(
                weekly,
                meeting("u1", "RECURRENCE-ID:20260112T100000Z\nDTSTART:20260113T150000Z\n" + ANN_AND_BOB),
                meeting("u1", "RECURRENCE-ID:20260119T100000Z\nDTSTART:20260119T100000Z\nSTATUS:CANCELLED\n"));
        assertThat(starts(changed)).containsExactly("2026-01-05T10:00:00Z", "2026-01-13T15:00:00Z");
        assertThat(ids(changed)).isEqualTo(ids(asPlanned).subList(0, 4));
        assertThat(changed.skipped(SkipReason.CANCELLED)).isEqualTo(1);
    }

    @Test
    void a_meeting_stays_at_its_hour_when_clocks_change() throws IOException {
        ReadThrough read = ReadThrough.of(
                InputKind.ICS,
                write(meeting(
                        "u1", "DTSTART;TZID=Europe/Berlin:20250328T100000\nRRULE:FREQ=DAILY;COUNT=3\n" + ANN_AND_BOB)));
        assertThat(starts(read))
                .containsExactly("2025-03-28T09:00:00Z", "2025-03-29T09:00:00Z", "2025-03-30T08:00:00Z");
    }

    @Test
    void recurrences_are_followed_within_bounds() throws IOException {
        ReadThrough endless = calendar(meeting("u1", "DTSTART:19960105T100000Z\nRRULE:FREQ=DAILY\n" + ANN_AND_BOB));
        assertThat(endless.items()).hasSizeBetween(1830, 1832);
        ReadThrough hourly = calendar(meeting("u1", "DTSTART:20260105T100000Z\nRRULE:FREQ=SECONDLY\n" + ANN_AND_BOB));
        assertThat(hourly.events()).hasSize(2);
        assertThat(hourly.skipped(SkipReason.TOO_MANY_RECURRENCES)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMARY:when?\n",
                "DTSTART:2026-01-05\n",
                "DTSTART;TZID=Nowhere/Land:20260105T100000\n",
                "DTSTART:20260105T100000Z\nRRULE:FREQ=SOMETIMES\n",
                "DTSTART:20260105T100000Z\nRRULE:FREQ=MONTHLY;BYDAY=99XX\n",
                "DTSTART:20260105T100000Z\nSEQUENCE:many\n",
            })
    void a_malformed_meeting_is_named_and_costs_no_other(String properties) throws IOException {
        ReadThrough read = calendar(
                meeting("u1", properties + ANN_AND_BOB), meeting("u2", "DTSTART:20260105T100000Z\n" + ANN_AND_BOB));
        assertThat(read.events()).hasSize(2);
        assertThat(read.counts().problems()).singleElement().asString().startsWith("team.ics line 3: the meeting ");
    }

    @Test
    void a_meeting_that_breaks_off_is_named() throws IOException {
        Path file = Files.writeString(
                folder.resolve("team.ics"),
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u1\r\nBEGIN:VEVENT\r\nUID:u2\r\nDTSTART:20260105T100000Z\r\n"
                        + ANN_AND_BOB + "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:u3\r\n");
        ReadThrough read = ReadThrough.of(InputKind.ICS, file);
        assertThat(read.events()).hasSize(2);
        assertThat(read.counts().problems())
                .containsExactly(
                        "team.ics line 2: the meeting has no end; correct it or remove it",
                        "team.ics line 10: the meeting has no end; correct it or remove it");
    }

    @Test
    void a_file_that_is_no_calendar_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("team.ics"), "Dear all,\nlet us meet.\n");
        assertThat(ReadThrough.of(InputKind.ICS, file).counts().problems())
                .singleElement()
                .asString()
                .startsWith("team.ics is no calendar");
    }

    @Test
    void titles_and_places_are_gone_before_anything_is_parsed() {
        IcsText text = IcsText.split(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\nSUMMARY:secret\n plan\n"
                        + "LOCATION:secret place\nBEGIN:VALARM\nDESCRIPTION:secret\nEND:VALARM\nDTSTART:20260105\nEND:VEVENT\n");
        assertThat(text.meetings().getFirst().text()).isEqualTo("UID:u1\r\nDTSTART:20260105\r\n");
    }

    @Test
    void three_accepted_the_real_meeting_of_eight() {
        ReadThrough read = ReadThrough.of(InputKind.ICS, SharedData.at("calendar/google-qapi-sync-meeting.ics"));
        assertThat(starts(read)).containsExactly("2021-10-07T13:00:00Z");
        assertThat(read.events()).hasSize(6);
    }

    @Test
    void the_real_monthly_meeting_took_place_on_second_tuesdays_between_the_two_who_accepted() {
        ReadThrough read = ReadThrough.of(
                InputKind.ICS,
                SharedData.at("calendar/google-recurring-apparmor-meeting.ics"),
                Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(starts(read).stream().map(start -> start.substring(0, 10)))
                .containsExactly(
                        "2025-09-09",
                        "2025-10-14",
                        "2025-11-11",
                        "2025-12-09",
                        "2026-01-13",
                        "2026-02-10",
                        "2026-03-10",
                        "2026-04-14",
                        "2026-05-12");
        assertThat(read.events()).hasSize(18);
    }

    @Test
    void nobody_accepted_the_real_meeting_of_a_list() {
        ReadThrough read =
                ReadThrough.of(InputKind.ICS, SharedData.at("calendar/exchange2010-3gpp-meeting-request.ics"));
        assertThat(read.counts().skipped()).isEqualTo(Map.of(SkipReason.NO_OTHER_PERSON, 1L));
    }

    private ReadThrough calendar(String... meetings) throws IOException {
        return ReadThrough.of(InputKind.ICS, write(meetings));
    }

    private Path write(String... meetings) throws IOException {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", meetings) + "END:VCALENDAR\n";
        return Files.writeString(folder.resolve("team.ics"), text.replace("\n", "\r\n"));
    }

    private static String meeting(String uid, String properties) {
        return "BEGIN:VEVENT\nUID:" + uid + "\n" + properties + "END:VEVENT\n";
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "ATTENDEE;PARTSTAT=ACCEPTED:mailto:p" + i + "@x.org\n")
                .collect(Collectors.joining());
    }

    private static List<String> starts(ReadThrough read) {
        return read.events().stream()
                .map(event -> event.at().toString())
                .distinct()
                .toList();
    }

    private static List<String> ids(ReadThrough read) {
        return read.events().stream().map(PersonEvent::id).toList();
    }
}

package org.goodturn.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Outcome;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.ingest.BadInputException;
import org.goodturn.ingest.Input;
import org.goodturn.ingest.InputCheck;
import org.goodturn.ingest.InputKind;
import org.goodturn.ingest.Keys;
import org.goodturn.ingest.ReadThrough;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_row_is_one_directed_pair() throws IOException {
        Interaction interaction = interactions(
                        "from,to,at,channel,kind,outcome\nAnn@x.org,bob@x.org,1082040961,chat,deal,good\n")
                .values(Interaction.class)
                .getFirst();
        assertThat(interaction.getFrom()).isEqualTo(Keys.id("ann@x.org"));
        assertThat(interaction.getTo()).isEqualTo(Keys.id("bob@x.org"));
        assertThat(interaction.getAt()).isEqualTo(Instant.ofEpochSecond(1082040961));
        assertThat(interaction.getKind()).isEqualTo(InteractionKind.DEAL);
        assertThat(interaction.getOutcome()).isEqualTo(Outcome.GOOD);
        assertThat(interaction.getChannel()).isEqualTo("chat");
        assertThat(interaction.getGroupSize()).isEqualTo(2);
        assertThat(interaction.getGroup()).isNull();
    }

    @Test
    void columns_are_found_by_heading_in_any_order_and_case_behind_a_byte_order_mark() throws IOException {
        Interaction interaction = interactions("\ufeffAT,\"To\",From\r\n2004-04-15T14:56:01Z,2,1\r\n")
                .values(Interaction.class)
                .getFirst();
        assertThat(interaction.getFrom()).isEqualTo(Keys.id("1"));
        assertThat(interaction.getAt()).isEqualTo(Instant.parse("2004-04-15T14:56:01Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "1082040961,2004-04-15T14:56:01Z",
        "1082040961.5,2004-04-15T14:56:01.500Z",
        "-1,1969-12-31T23:59:59Z",
        "2004-04-15T16:56:01+02:00,2004-04-15T14:56:01Z",
        "2004-04-15 14:56:01,2004-04-15T14:56:01Z",
        "2004-04-15,2004-04-15T00:00:00Z",
        "1970-01-01T00:00:00Z,1970-01-01T00:00:00Z",
        "2099-01-01,2099-01-01T00:00:00Z",
    })
    void dates_are_epoch_seconds_or_iso_8601_and_any_year_is_passed_on(String at, Instant moment) throws IOException {
        assertThat(interactions("from,to,at\n1,2," + at + "\n")
                        .events()
                        .getFirst()
                        .at())
                .isEqualTo(moment);
    }

    @Test
    void adjacent_rows_of_a_group_share_its_size_and_an_opaque_label() throws IOException {
        List<Interaction> interactions = interactions(
                        "from,to,at,group\n1,2,10,party\n1,3,10,party\n1,4,10,party\n5,6,11,\n7,8,12,walk\n")
                .values(Interaction.class);
        assertThat(interactions).extracting(Interaction::getGroupSize).containsExactly(4, 4, 4, 2, 2);
        assertThat(interactions.get(0).getGroup()).isEqualTo(interactions.get(2).getGroup());
        assertThat(interactions.get(0).getGroup()).doesNotContain("party");
        assertThat(interactions.get(3).getGroup()).isNull();
    }

    @Test
    void a_group_is_one_item_so_that_it_is_never_split() throws IOException {
        ReadThrough read = interactions("from,to,at,group\n1,2,10,a\n1,3,10,a\n4,5,11,b\n");
        assertThat(read.items()).extracting(item -> item.events().size()).containsExactly(2, 1);
    }

    @Test
    void reading_a_file_again_gives_the_same_ids_and_equal_rows_are_different_events() throws IOException {
        String text = "from,to,at\n1,2,10\n1,2,10\n";
        List<String> once =
                interactions(text).events().stream().map(PersonEvent::id).toList();
        List<String> again =
                interactions(text).events().stream().map(PersonEvent::id).toList();
        assertThat(again).isEqualTo(once).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2|has 2 fields where the headings have 5",
                "1,2,10,deal,good,extra|has 6 fields where the headings have 5",
                "1,2,yesterday,deal,|column 'at' is neither epoch seconds nor ISO 8601",
                "1,2,1082040961000,deal,|column 'at' is beyond the year 9999; seconds are expected, not milliseconds",
                "1,2,,deal,|column 'at' is empty",
                "1,2,10,teleport,|column 'kind' is none of other, mail",
                "1,2,10,deal,fine|column 'outcome' is none of unknown, good, bad",
                "1,\"2\"x,10,deal,|has something between a closing quote and the next comma",
                "1,2\"x,10,deal,|has a quote in the middle of a field",
            })
    void a_malformed_line_is_named_and_the_rest_goes_on(String line, String what) throws IOException {
        ReadThrough read = interactions("from,to,at,kind,outcome\n1,2,10,,\n" + line + "\n3,4,11,,\n");
        assertThat(read.events()).hasSize(2);
        assertThat(read.skipped(SkipReason.MALFORMED)).isEqualTo(1);
        assertThat(read.counts().problems().getFirst())
                .startsWith("input.csv line 3")
                .contains(what)
                .endsWith("; correct the line or remove it");
    }

    @Test
    void a_stray_quote_costs_one_line_and_not_the_rest_of_the_file() throws IOException {
        ReadThrough read = interactions("from,to,at\n\"1,2,10\n3,4,11\n5,6,12\n");
        assertThat(read.events()).hasSize(2);
        assertThat(read.counts().problems()).singleElement().asString().contains("line 2", "opens a quote");
    }

    @Test
    void half_a_line_at_the_end_is_named() throws IOException {
        ReadThrough read = interactions("from,to,at\n1,2,10\n3,4");
        assertThat(read.events()).hasSize(1);
        assertThat(read.counts().problems()).singleElement().asString().contains("line 3", "has 2 fields");
    }

    @Test
    void bytes_that_are_no_utf_8_are_named() throws IOException {
        Path file = folder.resolve("input.csv");
        Files.write(file, "from,to,at\nM\u00fcller,2,10\n3,4,11\n".getBytes(StandardCharsets.ISO_8859_1));
        ReadThrough read = ReadThrough.of(InputKind.INTERACTIONS, file);
        assertThat(read.events()).hasSize(1);
        assertThat(read.counts().problems()).singleElement().asString().contains("line 2 is not UTF-8");
    }

    @Test
    void a_line_longer_than_is_taken_is_named() throws IOException {
        ReadThrough read = interactions("from,to,at\n" + "x".repeat(CsvRecords.MAX_BYTES + 1) + ",2,10\n3,4,11\n");
        assertThat(read.events()).hasSize(1);
        assertThat(read.counts().problems()).singleElement().asString().contains("is longer than 65536 bytes");
    }

    @Test
    void an_empty_person_and_a_self_interaction_are_counted_by_reason() throws IOException {
        ReadThrough read = interactions("from,to,at\n ,2,10\nann@x.org,Ann <ANN@x.org>,11\n3,4,12\n");
        assertThat(read.events()).hasSize(1);
        assertThat(read.skipped(SkipReason.EMPTY_PERSON)).isEqualTo(1);
        assertThat(read.skipped(SkipReason.SELF_INTERACTION)).isEqualTo(1);
    }

    @Test
    void problems_show_nobodys_data() throws IOException {
        ReadThrough read = interactions("from,to,at,kind\nann@x.org,bob@x.org,soon,secretly\n");
        assertThat(read.counts().problems())
                .singleElement()
                .asString()
                .doesNotContain("ann", "bob", "soon", "secretly");
    }

    @Test
    void an_unknown_column_is_refused_by_name() throws IOException {
        assertThatThrownBy(() -> interactions("from,to,at,mood\n1,2,10,good\n"))
                .isInstanceOf(WrongColumnsException.class)
                .hasMessageContaining("input.csv has an unknown column 'mood'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from,to|has no column 'at'",
                "from;to;at|has an unknown column 'from;to;at'",
                "from,to,at,at|has the column 'at' twice",
            })
    void the_check_up_front_says_what_is_wrong_with_the_headings(String header, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("input.csv"), header + "\n");
        assertThatThrownBy(() -> InputCheck.check(new Input(InputKind.INTERACTIONS, file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(what)
                .hasMessageEndingWith(".");
    }

    @Test
    void an_empty_file_has_nothing_to_say() throws IOException {
        assertThat(interactions("").items()).isEmpty();
    }

    @Test
    void a_behavior_is_keyed_by_its_person() throws IOException {
        ReadThrough read = read(
                InputKind.BEHAVIORS,
                "person,topic,at,kind,region\nann@x.org,marketing/branding,10,changed-role,eu\nann@x.org,,10,,\n");
        Behavior behavior = read.values(Behavior.class).getFirst();
        assertThat(read.events().getFirst().person()).isEqualTo(Keys.id("ann@x.org"));
        assertThat(behavior.getKind()).isEqualTo(BehaviorKind.CHANGED_ROLE);
        assertThat(behavior.getTopic()).isEqualTo("marketing/branding");
        assertThat(behavior.getRegion()).isEqualTo("eu");
        assertThat(read.counts().problems())
                .containsExactly("input.csv line 3: column 'topic' is empty; correct the line or remove it");
    }

    @Test
    void a_profile_holds_what_the_person_chose_to_tell() throws IOException {
        Profile profile = read(
                        InputKind.PROFILES,
                        "person,name,time zone,offers,seeks,nudges_per_week,quiet-from,quiet-until,at\n"
                                + "ann@x.org,Ann,Europe/Berlin,legal; tax/audit,design,5,22:30,07:00,10\n")
                .values(Profile.class)
                .getFirst();
        assertThat(profile.getPerson()).isEqualTo(Keys.id("ann@x.org"));
        assertThat(profile.getDisplayName()).isEqualTo("Ann");
        assertThat(profile.getTimeZone()).isEqualTo("Europe/Berlin");
        assertThat(profile.getOffers()).containsExactly("legal", "tax/audit");
        assertThat(profile.getPace().getNudgesPerWeek()).isEqualTo(5);
        assertThat(profile.getPace().getQuietFromMinute()).isEqualTo(22 * 60 + 30);
        assertThat(profile.getUpdatedAt()).isEqualTo(Instant.ofEpochSecond(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,Mars/Olympus,,1|column 'timezone' is no IANA time zone",
                "a,,-1,1|column 'nudges-per-week' is no whole number from 0",
                "a,,3,soon|column 'at' is neither",
            })
    void a_malformed_profile_is_named(String line, String what) throws IOException {
        ReadThrough read = read(InputKind.PROFILES, "person,timezone,nudges-per-week,at\n" + line + "\n");
        assertThat(read.events()).isEmpty();
        assertThat(read.counts().problems()).singleElement().asString().contains(what);
    }

    @Test
    void adjacent_consents_of_a_person_are_one_decision_by_the_operator() throws IOException {
        List<ConsentRecord> consents = read(
                        InputKind.CONSENTS,
                        "person,purpose,source,from,until,receipt\nann@x.org,map-trust;be-a-bridge,mail,0,,r1\n"
                                + "Ann@x.org,detect-intent,,,2026-01-01,\nbob@x.org,all,,,,\n")
                .values(ConsentRecord.class);
        assertThat(consents).hasSize(2);
        assertThat(consents.getFirst().getGrants())
                .extracting(Grant::getPurpose)
                .containsExactly(Purpose.MAP_TRUST, Purpose.BE_A_BRIDGE, Purpose.DETECT_INTENT);
        assertThat(consents.getFirst().getOrigin()).isEqualTo(ConsentOrigin.OPERATOR);
        assertThat(consents.getFirst().getReplaces()).isNull();
        assertThat(consents.getFirst().getDecidedAt()).isEqualTo(ReadThrough.NOW);
        assertThat(consents.getFirst().getGrants().getFirst().getFrom()).isEqualTo(Instant.EPOCH);
        assertThat(consents.getLast().getGrants()).hasSize(6).allSatisfy(grant -> assertThat(grant.getSource())
                .isEqualTo("*"));
    }

    @Test
    void half_a_consent_is_none() throws IOException {
        ReadThrough read =
                read(InputKind.CONSENTS, "person,purpose\nann,map-trust\nann,everything-else\nbob,map-trust\n");
        assertThat(read.values(ConsentRecord.class))
                .extracting(ConsentRecord::getPerson)
                .containsExactly(Keys.id("bob"));
        assertThat(read.counts().problems()).singleElement().asString().contains("line 3", "column 'purpose'");
    }

    private ReadThrough interactions(String text) throws IOException {
        return read(InputKind.INTERACTIONS, text);
    }

    private ReadThrough read(InputKind kind, String text) throws IOException {
        return ReadThrough.of(kind, Files.writeString(folder.resolve("input.csv"), text));
    }
}

package org.goodturn.topology.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.test.TestRecord;
import org.goodturn.events.DeadLetter;
import org.goodturn.events.IntentShift;
import org.goodturn.events.RegionalRate;
import org.goodturn.topics.Topics;
import org.goodturn.topology.intake.PausedException;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.toy.ToyEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiredTopologyTest {
    private ToyDriver driver;

    @BeforeEach
    void wire(@TempDir Path stateDir) {
        driver = new ToyDriver(stateDir);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void lettersGoThereAndBack() {
        driver.feed(Topics.INTERACTIONS, "ada", ToyEvents.interaction("e1", "ada", "bob"));

        assertThat(driver.count(Rooms.PEOPLE.storeName(), "ada")).isEqualTo(1);
        assertThat(driver.count(Rooms.TIES.storeName(), "bob|ada")).isEqualTo(1);
        assertThat(driver.count(Rooms.TIES.storeName(), "ada|bob")).isEqualTo(1);
    }

    @Test
    void consentsAreDatedFromTheirPayload() {
        driver.feed(Topics.CONSENTS, "ada", ToyEvents.consent("ada"));

        assertThat(driver.tally().of("consents")).isEqualTo(1);
        assertThat(driver.read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void whatIsAskedIsTakenAndDatedFromItsPayload() {
        driver.feed(
                Topics.REQUESTS,
                "ada",
                org.goodturn.events.Request.newBuilder()
                        .setRequestId("r1")
                        .setPerson("ada")
                        .setKind(org.goodturn.events.RequestKind.TOPICS)
                        .setAskedAt(ToyEvents.AT)
                        .build());

        assertThat(driver.tally().of("requests")).isEqualTo(1);
        assertThat(driver.read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void bytesThatAreNoAvroBecomeADeadLetterThatKeepsThem() {
        driver.feedBytes(Topics.BEHAVIORS, "ada", new byte[] {7, 7, 7}, new RecordHeaders());

        DeadLetter letter = onlyDeadLetter();
        assertThat(letter.getReason()).isEqualTo("malformed-value");
        assertThat(letter.getTopic()).isEqualTo("behaviors.v1");
        assertThat(letter.getNode()).isEqualTo("admit-behavior");
        assertThat(letter.getValue().array()).containsExactly(7, 7, 7);
    }

    @Test
    void anUnknownSchemaIdBecomesADeadLetter() {
        driver.feedBytes(Topics.BEHAVIORS, "ada", new byte[] {0, 0, 0, 99, 99, 1, 2}, new RecordHeaders());

        assertThat(onlyDeadLetter().getReason()).isEqualTo("unknown-schema");
    }

    @Test
    void aRecordWithoutKeyGoesToThePersonInIt() {
        byte[] value = driver.encoded(Topics.BEHAVIORS, ToyEvents.behavior("b1", "ada", "publish"));

        driver.feedBytes(Topics.BEHAVIORS, null, value, new RecordHeaders());

        assertThat(driver.count(Rooms.PEOPLE.storeName(), "ada")).isEqualTo(1);
        assertThat(driver.tally().of("rerouted")).isEqualTo(1);
    }

    @Test
    void aLetterOfAnUnknownTypeIsParked() {
        byte[] value = driver.encoded(
                Topics.LETTERS,
                new org.goodturn.letters.Letter(
                        "l1", "e1", 1, "bob", "from-the-future", 1, java.nio.ByteBuffer.wrap(new byte[] {1})));

        driver.feedBytes(Topics.LETTERS, "ada", value, new RecordHeaders());

        assertThat(onlyDeadLetter().getReason()).isEqualTo("unknown-letter-type");
    }

    @Test
    void whatCrashesThreeTimesIsQuarantinedAndLeavesNothing() {
        driver.feed(Topics.BEHAVIORS, "ada", ToyEvents.behavior("b1", "ada", "crash"));
        driver.feed(Topics.BEHAVIORS, "ada", ToyEvents.behavior("b2", "ada", "publish"));

        assertThat(onlyDeadLetter().getReason()).isEqualTo("crashed");
        assertThat(driver.count(Rooms.PEOPLE.storeName(), "ada")).isEqualTo(1);
    }

    @Test
    void whatStagesCannotReadIsTheirCrashAndNotTheBrokers() {
        driver.feed(Topics.BEHAVIORS, "ada", ToyEvents.behavior("b1", "ada", "unreadable"));

        assertThat(onlyDeadLetter().getReason()).isEqualTo("crashed");
    }

    @Test
    void oneLetterTooManyLeavesNoLetterAtAll() {
        driver.feed(Topics.BEHAVIORS, "ada", ToyEvents.behavior("b1", "ada", "flood"));

        assertThat(onlyDeadLetter().getReason()).isEqualTo("too-many-letters");
        assertThat(driver.tally().of("letters-sent")).isZero();
    }

    @Test
    void aRegistryThatIsAwayStopsTheRecordAndBlamesNobody() {
        byte[] value = driver.encoded(Topics.BEHAVIORS, ToyEvents.behavior("b1", "ada", "publish"));
        driver.registry().setDown(true);

        assertThatThrownBy(() -> driver.feedBytes(Topics.BEHAVIORS, "ada", value, new RecordHeaders()))
                .hasRootCauseInstanceOf(org.goodturn.schemas.registry.RegistryUnavailableException.class)
                .hasCauseInstanceOf(PausedException.class);

        driver.registry().setDown(false);
        assertThat(driver.readBytes(Topics.DEAD_LETTERS)).isEmpty();
        assertThat(driver.count(Rooms.PEOPLE.storeName(), "ada")).isNull();
    }

    @Test
    void publicRecordsAreCloudEventsAndCarryTheTraceOfTheirCause() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", "00-1-2-01".getBytes(StandardCharsets.UTF_8));
        byte[] value = driver.encoded(Topics.BEHAVIORS, ToyEvents.behavior("b1", "ada", "publish"));

        driver.feedBytes(Topics.BEHAVIORS, "ada", value, headers);

        TestRecord<String, IntentShift> shift =
                driver.read(Topics.INTENT_SHIFTS).getFirst();
        assertThat(Arrays.stream(shift.headers().toArray()).map(Header::key))
                .containsExactly(
                        "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type", "traceparent");
        assertThat(header(shift, "ce_type")).isEqualTo("org.goodturn.events.IntentShift");
        assertThat(header(shift, "traceparent")).isEqualTo("00-1-2-01");
    }

    @Test
    void whatIsDueHappensWhenTheClockSaysSo() {
        driver.feed(Topics.BEHAVIORS, "ada", ToyEvents.behavior("b1", "ada", "remind"));
        driver.pass(Duration.ofSeconds(50));
        assertThat(driver.read(Topics.INTENT_SHIFTS)).isEmpty();

        driver.pass(Duration.ofSeconds(20));

        assertThat(driver.read(Topics.INTENT_SHIFTS)).hasSize(1);
        driver.pass(Duration.ofSeconds(20));
        assertThat(driver.read(Topics.INTENT_SHIFTS)).isEmpty();
    }

    @Test
    void idlePartitionsTickWithoutAnybodyNoticing() {
        driver.pass(TickProcessor.ROLL_INTERVAL.plusSeconds(1));

        assertThat(driver.store(Rooms.TIES.storeName()).get(Bytes.wrap(new byte[] {(byte) 0xFF})))
                .isNotNull();
        assertThat(driver.tally().of("consumed.letters.v1")).isEqualTo(1);
        assertThat(driver.read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void whatAllPartitionsShareIsReadByEveryInstance() {
        driver.feed(Topics.REGIONAL_RATES, "#0|", new RegionalRate(0, 2930, "", "", 0L, 0, ToyEvents.AT));

        assertThat(driver.shared().closedRegions()).isEqualTo(2930);
    }

    @Test
    void aSharedRowThatCannotBeReadIsCountedAndPassedOver() {
        driver.feedBytes(Topics.REGIONAL_RATES, "#0|", new byte[] {7, 7, 7}, new RecordHeaders());
        driver.feedBytes(Topics.MODEL_STATISTICS, "#0|2930", new byte[] {0, 0, 0, 99, 99, 1}, new RecordHeaders());
        driver.feed(Topics.REGIONAL_RATES, "#7|", new RegionalRate(7, 2930, "", "", 0L, 0, ToyEvents.AT));
        driver.feedBytes(Topics.REGIONAL_RATES, "#x|0|y|z", null, new RecordHeaders());
        driver.feed(Topics.REGIONAL_RATES, "#0|", new RegionalRate(0, 2931, "", "", 0L, 0, ToyEvents.AT));

        assertThat(driver.tally().of("shared-rows-unreadable")).isEqualTo(4);
        assertThat(driver.shared().closedRegions()).isEqualTo(2931);
    }

    private DeadLetter onlyDeadLetter() {
        List<TestRecord<String, DeadLetter>> letters = driver.read(Topics.DEAD_LETTERS);
        assertThat(letters).hasSize(1);
        return letters.getFirst().value();
    }

    private static String header(TestRecord<?, ?> record, String key) {
        return new String(record.headers().lastHeader(key).value(), StandardCharsets.UTF_8);
    }
}

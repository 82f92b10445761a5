package org.goodturn.topology.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.letters.Letter;
import org.goodturn.letters.Reroute;
import org.goodturn.topics.Cleanup;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.work.Cause;
import org.goodturn.topology.work.Input;
import org.goodturn.topology.work.Moment;
import org.goodturn.topology.work.OpenedLetter;
import org.goodturn.topology.work.RefusedException;
import org.goodturn.topology.work.Stages;
import org.goodturn.topology.work.Tally;
import org.goodturn.topology.work.Tombstone;
import org.goodturn.topology.work.Work;
import org.goodturn.topology.work.Workbench;

/** Takes the records of one partition, whichever input topic they come from, and letters. One thread at a time. */
public final class Intake {
    private final Workbench bench;
    private final Stages stages;
    private final Doors doors;
    private final LetterProtocol protocol;
    private final Decoding decoding;
    private final InstantSource clock;
    private final ToIntFunction<String> partitionOf;
    private final Tally tally;
    private final Safekeeping safekeeping;

    /**
     * The intake of one partition.
     *
     * @param partitionOf the partition that a person belongs to
     */
    public Intake(
            Workbench bench,
            Stages stages,
            LetterProtocol protocol,
            Decoding decoding,
            InstantSource clock,
            ToIntFunction<String> partitionOf,
            Attempts attempts,
            Tally tally) {
        this.bench = bench;
        this.stages = stages;
        this.doors = new Doors(stages);
        this.protocol = protocol;
        this.decoding = decoding;
        this.clock = clock;
        this.partitionOf = partitionOf;
        this.tally = tally;
        this.safekeeping = new Safekeeping(bench, attempts);
    }

    /** Brings one record to its end. */
    public void take(Input input) {
        Moment moment = moment(input, input.appendedAt());
        safekeeping.bring(moment, input, () -> unitOf(input));
        tally.consumed(input.topic());
    }

    private Workbench.Prepared unitOf(Input input) {
        if (input.topic().equals(Topics.LETTERS.shortName())) {
            return letter(input);
        }
        Door<?> door = doors.of(input.topic());
        return input.value() == null ? emptied(door, input) : filled(door, input);
    }

    private <V extends SpecificRecord> Workbench.Prepared filled(Door<V> door, Input input) {
        V value = decoding.decode(door.topic(), input.value());
        String person = valid(door.person().apply(value));
        if (!person.equals(text(input.key())) || misplaced(person, input)) {
            return reroute(door, input, person, input.value());
        }
        return handled(door, input, value, input.appendedAt());
    }

    private Workbench.Prepared emptied(Door<?> door, Input input) {
        if (door.topic().cleanup() != Cleanup.COMPACT) {
            throw new RefusedException("empty-value", "A record of " + input.topic() + " must have a value.");
        }
        String person = valid(text(input.key()));
        if (misplaced(person, input)) {
            return reroute(door, input, person, new byte[0]);
        }
        return tombstone(input.topic(), input, person, input.appendedAt());
    }

    private Workbench.Prepared letter(Input input) {
        if (input.value() == null) {
            throw new RefusedException("empty-value", "A letter must have a value.");
        }
        Letter letter = decoding.decode(Topics.LETTERS, input.value());
        if (letter.getType().equals(LetterProtocol.TICK)) {
            return null;
        }
        String person = valid(text(input.key()));
        OpenedLetter opened = protocol.open(letter);
        if (opened.body() instanceof Reroute reroute) {
            return rerouted(reroute, input, person);
        }
        Cause cause = new Cause(letter.getId(), letter.getCauseId(), letter.getHop());
        Work work = bench.open(moment(input, input.appendedAt()), input, cause, person);
        stages.letters().handle(opened, work);
        return bench.prepare(work);
    }

    private Workbench.Prepared rerouted(Reroute reroute, Input letter, String person) {
        Door<?> door = doors.of(reroute.getTopic());
        if (door == null) {
            throw new RefusedException("malformed-letter", "A reroute names a topic that is no input.");
        }
        ByteBuffer value = reroute.getValue();
        if (!value.hasRemaining()) {
            return tombstone(reroute.getTopic(), letter, person, reroute.getAppendedAt());
        }
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return rerouted(door, bytes, reroute.getAppendedAt(), letter);
    }

    private <V extends SpecificRecord> Workbench.Prepared rerouted(
            Door<V> door, byte[] value, Instant appendedAt, Input letter) {
        return handled(door, letter, decoding.decode(door.topic(), value), appendedAt);
    }

    private <V extends SpecificRecord> Workbench.Prepared handled(
            Door<V> door, Input input, V value, Instant appendedAt) {
        Instant dated = door.datedAt() == null ? appendedAt : door.datedAt().apply(value);
        Cause cause = Cause.event(door.eventId().apply(value));
        Work work = bench.open(moment(input, dated), input, cause, door.person().apply(value));
        door.stage().handle(value, work);
        return bench.prepare(work);
    }

    private Workbench.Prepared tombstone(String topic, Input input, String person, Instant appendedAt) {
        Work work = bench.open(moment(input, appendedAt), input, byPlace(input), person);
        stages.tombstones().handle(new Tombstone(topic), work);
        return bench.prepare(work);
    }

    private Workbench.Prepared reroute(Door<?> door, Input input, String person, byte[] value) {
        Work work = bench.open(moment(input, input.appendedAt()), input, byPlace(input), person);
        Reroute body = new Reroute(door.topic().shortName(), input.appendedAt(), ByteBuffer.wrap(value));
        work.letterToSelf(LetterProtocol.REROUTE, body);
        work.count("rerouted");
        return bench.prepare(work);
    }

    private boolean misplaced(String person, Input input) {
        return partitionOf.applyAsInt(person) != input.partition();
    }

    private Moment moment(Input input, Instant appendedAt) {
        return new Moment(clock.instant(), appendedAt, input.topic(), input.partition(), input.offset());
    }

    private static Cause byPlace(Input input) {
        return Cause.event(input.topic() + '-' + input.partition() + '-' + input.offset());
    }

    private static String text(byte[] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    private static String valid(String person) {
        if (!PersonKeys.isPerson(person)) {
            throw new RefusedException(
                    "malformed-person-id",
                    "An id of a person must be 1 to 64 letters, digits, dots, underscores, tildes or dashes.");
        }
        return person;
    }
}

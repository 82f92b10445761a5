package org.goodturn.topology.memory;

import java.util.function.Supplier;
import org.goodturn.topology.intake.Decoding;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.work.Encoding;
import org.goodturn.topology.work.Stages;
import org.goodturn.topology.work.Stores;
import org.goodturn.topology.work.Tally;
import org.goodturn.topology.work.WorkLimits;

/**
 * What a topology in memory is made of.
 *
 * @param partitions at least 1
 * @param stages what is driven
 * @param protocol the letters that the stages write
 * @param encoding how what leaves the stages is written
 * @param decoding how what comes to the stages is read
 * @param stores makes the state of one partition
 * @param tally told what is counted
 * @param limits bounds of one unit of work
 */
public record MemorySetting(
        int partitions,
        Stages stages,
        LetterProtocol protocol,
        Encoding encoding,
        Decoding decoding,
        Supplier<? extends Stores> stores,
        Tally tally,
        WorkLimits limits) {

    /**
     * @throws IllegalArgumentException if there is no partition
     */
    public MemorySetting {
        if (partitions < 1) {
            throw new IllegalArgumentException("there is at least one partition");
        }
    }

    /** The application's letters, plain Avro, nothing but memory. */
    public static MemorySetting of(int partitions, Stages stages, Tally tally) {
        PlainAvro avro = new PlainAvro();
        return new MemorySetting(
                partitions,
                stages,
                LetterProtocol.of(LetterTypes.BODIES),
                avro,
                avro,
                MemoryStores::new,
                tally,
                WorkLimits.DEFAULT);
    }

    /** The same with other values on the wire and other stores. */
    public MemorySetting with(Encoding otherEncoding, Decoding otherDecoding, Supplier<? extends Stores> otherStores) {
        return new MemorySetting(
                partitions, stages, protocol, otherEncoding, otherDecoding, otherStores, tally, limits);
    }
}

package org.goodturn.topology.wiring;

import java.time.InstantSource;
import org.goodturn.topology.commons.SharedRows;
import org.goodturn.topology.intake.Attempts;
import org.goodturn.topology.intake.Decoding;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.work.Encoding;
import org.goodturn.topology.work.Tally;

/**
 * What processors use of the process they run in.
 *
 * @param protocol the types of letters
 * @param decoding reads values; thread-safe
 * @param encoding writes values; thread-safe
 * @param clock the stack clock
 * @param attempts crashes of this process so far
 * @param tally where things are counted
 * @param shared what all partitions share, as this process has read it
 */
public record Surroundings(
        LetterProtocol protocol,
        Decoding decoding,
        Encoding encoding,
        InstantSource clock,
        Attempts attempts,
        Tally tally,
        SharedRows shared) {}

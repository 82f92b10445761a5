package org.goodturn.local.feed;

import org.goodturn.clock.StackClock;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.parts.Broker;
import org.goodturn.local.parts.ConnectWorker;
import org.goodturn.local.parts.Registry;
import org.goodturn.local.parts.Topology;
import org.goodturn.local.progress.Console;
import org.goodturn.local.progress.Waiting;

/**
 * What a feed has around it.
 *
 * @param data the data directory
 * @param clock the stack's clock
 * @param broker where to produce to
 * @param registry where schemas are
 * @param topology what reads
 * @param connect what runs connectors; started only where a feed needs it
 * @param waiting how to wait for something while the stack lives
 * @param console where progress goes
 */
public record Situation(
        DataDirectory data,
        StackClock clock,
        Broker broker,
        Registry registry,
        Topology topology,
        ConnectWorker connect,
        Waiting waiting,
        Console console) {}

package org.goodturn.sink.me;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.goodturn.events.HeldCounts;
import org.goodturn.events.Purpose;
import org.goodturn.events.SourceTopics;
import org.goodturn.events.Tie;
import org.goodturn.events.TieEvidence;
import org.goodturn.sink.consent.PurposeText;
import org.goodturn.sink.explanation.NudgeJson;
import org.goodturn.sink.me.MeJson.ByConsentJson;

/** What withdrawing each consent would remove, counted: per purpose, and per source where sources are kept apart. */
final class WhatConsentsHold {

    private static final String ANY = "*";
    private static final String ONE_SOURCE_OF_TIES =
            "What this source told of your ties, on both sides; ties that rest on nothing else go.";
    private static final String ONE_SOURCE_OF_TOPICS =
            "What this source counted; topics that rest on nothing else go. Where a topic loses something,"
                    + " suggestions for what you look for there go, too, those to people who could help included.";

    private WhatConsentsHold() {}

    static List<ByConsentJson> of(
            List<Tie> ties, int openNudges, Optional<HeldCounts> counts, Predicate<Purpose> allowed) {
        List<ByConsentJson> rows = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.UNKNOWN) {
                String removes = PurposeText.of(purpose).removes();
                rows.add(row(purpose, ANY, removes, all(purpose, ties, openNudges, counts), allowed));
                bySource(purpose, ties, counts)
                        .forEach((source, some) -> rows.add(row(
                                purpose,
                                source,
                                purpose == Purpose.MAP_TRUST ? ONE_SOURCE_OF_TIES : ONE_SOURCE_OF_TOPICS,
                                some,
                                allowed)));
            }
        }
        return rows;
    }

    private static ByConsentJson row(
            Purpose purpose, String source, String removes, Map<String, Long> counts, Predicate<Purpose> allowed) {
        PurposeText text = PurposeText.of(purpose);
        return new ByConsentJson(
                NudgeJson.word(purpose), source, allowed.test(purpose), text.title(), text.means(), removes, counts);
    }

    private static Map<String, Long> all(Purpose purpose, List<Tie> ties, int openNudges, Optional<HeldCounts> counts) {
        Map<String, Long> all = new LinkedHashMap<>();
        switch (purpose) {
            case MAP_TRUST -> {
                all.put("ties", (long) ties.size());
                all.put(
                        "interactions",
                        ties.stream().mapToLong(Tie::getInteractions).sum());
            }
            case DETECT_INTENT -> counts.ifPresent(held -> all.put("topics", held.getTopics()));
            case RECEIVE_NUDGES -> all.put("openNudges", (long) openNudges);
            case SHARE_INTENT, BE_INTRODUCED, BE_A_BRIDGE ->
                counts.ifPresent(held -> all.put("mentions", held.getMentions()));
            case UNKNOWN -> {}
        }
        return all;
    }

    private static Map<String, Map<String, Long>> bySource(
            Purpose purpose, List<Tie> ties, Optional<HeldCounts> counts) {
        return switch (purpose) {
            case MAP_TRUST -> tiesBySource(ties);
            case DETECT_INTENT -> {
                Map<String, Map<String, Long>> topics = new TreeMap<>();
                counts.ifPresent(held -> held.getSources().forEach(one -> topics.put(one.getSource(), counts(one))));
                yield topics;
            }
            default -> Map.of();
        };
    }

    private static Map<String, Long> counts(SourceTopics told) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("behaviors", told.getBehaviors());
        counts.put("topics", told.getTopics());
        counts.put("topicsForgotten", told.getTopicsForgotten());
        return counts;
    }

    private static Map<String, Map<String, Long>> tiesBySource(List<Tie> ties) {
        Map<String, Map<String, Long>> bySource = new TreeMap<>();
        for (Tie tie : ties) {
            Set<String> sources = new TreeSet<>();
            for (TieEvidence evidence : tie.getEvidence()) {
                sources.add(evidence.getSource());
                add(bySource, evidence.getSource(), "interactions", evidence.getCount());
            }
            sources.forEach(source -> add(bySource, source, "ties", 1));
            boolean alone = sources.size() == 1;
            sources.forEach(source -> add(bySource, source, "tiesForgotten", alone ? 1 : 0));
        }
        return bySource;
    }

    private static void add(Map<String, Map<String, Long>> bySource, String source, String what, long count) {
        bySource.computeIfAbsent(source, name -> new LinkedHashMap<>()).merge(what, count, Long::sum);
    }
}

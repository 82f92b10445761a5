package org.goodturn.evaluation.town.baselines;

import static org.goodturn.town.people.TownPurpose.BE_A_BRIDGE;
import static org.goodturn.town.people.TownPurpose.BE_INTRODUCED;
import static org.goodturn.town.people.TownPurpose.DETECT_INTENT;
import static org.goodturn.town.people.TownPurpose.MAP_TRUST;
import static org.goodturn.town.people.TownPurpose.RECEIVE_NUDGES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goodturn.town.Town;
import org.goodturn.town.events.TownInteraction;
import org.goodturn.town.people.TownProfile;
import org.goodturn.town.people.TownPurpose;

/** What any simple method could know: profiles, consents, and how often two who agree did something together. */
final class CommonKnowledge {

    private final Map<String, TownProfile> profiles = new TreeMap<>();
    private final Map<String, Set<TownPurpose>> allowed = new HashMap<>();
    private final Map<String, Map<String, Integer>> contacts = new HashMap<>();

    CommonKnowledge(Town town) {
        town.profiles().forEach(profile -> profiles.put(profile.person(), profile));
        town.consents().forEach(consent -> {
            Set<TownPurpose> purposes = EnumSet.noneOf(TownPurpose.class);
            consent.grants().forEach(grant -> purposes.add(grant.purpose()));
            allowed.put(consent.person(), purposes);
        });
    }

    void told(TownInteraction event) {
        if (allows(event.from(), MAP_TRUST) && allows(event.to(), MAP_TRUST)) {
            count(event.from(), event.to());
            count(event.to(), event.from());
        }
    }

    /** Everybody who told a profile, in order of identifiers. */
    Map<String, TownProfile> profiles() {
        return profiles;
    }

    /** The profile of somebody who receives nudges. */
    Optional<TownProfile> recipient(String person) {
        return Optional.ofNullable(profiles.get(person)).filter(profile -> allows(person, RECEIVE_NUDGES));
    }

    /** Whether one may look for changes in what somebody is interested in. */
    boolean mayBeWatched(String person) {
        return allows(person, MAP_TRUST, DETECT_INTENT);
    }

    /** Everybody who offers exactly this and may be named, in order of identifiers. */
    List<String> offering(String topic) {
        return profiles.values().stream()
                .filter(profile -> profile.offers().contains(topic))
                .map(TownProfile::person)
                .filter(person -> allows(person, MAP_TRUST, BE_INTRODUCED))
                .toList();
    }

    /**
     * The way to an offer with the most contacts: to somebody known, else over the bridge whose lesser count is the highest.
     */
    Optional<Way> mostContacted(String person, String topic) {
        Way best = null;
        int most = 0;
        for (String other : offering(topic)) {
            int known = contacts(person).getOrDefault(other, 0);
            if (!other.equals(person) && known > most) {
                most = known;
                best = new Way(other, Optional.empty());
            }
        }
        return best == null ? overABridge(person, topic) : Optional.of(best);
    }

    private Optional<Way> overABridge(String person, String topic) {
        List<String> offering = offering(topic);
        Way best = null;
        int most = 0;
        for (Map.Entry<String, Integer> first : contacts(person).entrySet()) {
            if (!allows(first.getKey(), BE_A_BRIDGE)) {
                continue;
            }
            for (String other : offering) {
                int lesser = Math.min(first.getValue(), contacts(first.getKey()).getOrDefault(other, 0));
                if (!other.equals(person) && lesser > most) {
                    most = lesser;
                    best = new Way(other, Optional.of(first.getKey()));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Map<String, Integer> contacts(String person) {
        return contacts.getOrDefault(person, Map.of());
    }

    private void count(String person, String other) {
        contacts.computeIfAbsent(person, one -> new TreeMap<>()).merge(other, 1, Integer::sum);
    }

    private boolean allows(String person, TownPurpose... purposes) {
        return allowed.getOrDefault(person, Set.of()).containsAll(Arrays.asList(purposes));
    }
}

package org.goodturn.sink.webhook;

import java.util.Optional;
import org.goodturn.topics.PersonKeys;

/**
 * Which webhook: its owner and its name. A person's live where the person lives; an application's where a digest of its
 * name does, since a name may have any characters.
 *
 * @param base the key of its records without their part: {@code owner|kind|id}
 */
record HookRef(String base) {

    private static final String HOOK = "hook";
    private static final String OFF = "off";
    private static final String PERSON = "person ";

    /** The webhook {@code id} of a caller with this name. */
    static HookRef of(String owner, String id) {
        return new HookRef(person(owner)
                .map(person -> person + "|person|" + id)
                .orElseGet(() -> "~app." + Digests.whole(owner) + "|application|" + id));
    }

    /** The person that an owner is; empty for an application. */
    static Optional<String> person(String owner) {
        return owner.startsWith(PERSON)
                ? Optional.of(owner.substring(PERSON.length())).filter(PersonKeys::isPerson)
                : Optional.empty();
    }

    /** The webhook that a record's key belongs to. */
    static Optional<HookRef> ofKey(String key) {
        int part = key.lastIndexOf(PersonKeys.SEPARATOR);
        return part < 0 ? Optional.empty() : Optional.of(new HookRef(key.substring(0, part)));
    }

    /** Whether a key is that of a registration. */
    static boolean isRegistration(String key) {
        return key.endsWith(PersonKeys.SEPARATOR + HOOK);
    }

    /** The key of its registration. */
    String registrationKey() {
        return base + PersonKeys.SEPARATOR + HOOK;
    }

    /** The key of the record that says that it was switched off. */
    String offKey() {
        return base + PersonKeys.SEPARATOR + OFF;
    }
}

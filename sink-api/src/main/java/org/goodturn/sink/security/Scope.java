package org.goodturn.sink.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a token may be used for; its claim {@code scope} names them. */
public enum Scope {
    /** To read and to subscribe to nudges. */
    NUDGES_READ("nudges:read"),
    /** To say something about a nudge: feedback, outcomes. */
    NUDGES_WRITE("nudges:write"),
    /** To read what is held about a person: ties, topics, profile, consents, why-not, the export. */
    ME_READ("me:read"),
    /** To change it: profile, consents, erasure. */
    ME_WRITE("me:write"),
    /** To make, change and remove webhooks. */
    WEBHOOKS_MANAGE("webhooks:manage");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The scope as it stands in a token. */
    public String word() {
        return word;
    }

    /** Those that are named; words that mean nothing here are passed over. */
    static Set<Scope> named(Collection<String> words) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(values()).filter(scope -> words.contains(scope.word)).forEach(scopes::add);
        return scopes;
    }

    /** Every scope there is. */
    public static Set<Scope> all() {
        return EnumSet.allOf(Scope.class);
    }
}

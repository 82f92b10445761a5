package org.goodturn.domain.consent;

/** What a consent is for. Each is given by itself; none follows from another. */
public enum Purpose {
    /** Keep what I did together with others who agree, too. */
    MAP_TRUST("map-trust"),
    /** Notice when my needs change. */
    DETECT_INTENT("detect-intent"),
    /** Tell somebody who could help that I might need it. */
    SHARE_INTENT("share-intent"),
    /** Name me to somebody whom I could help. */
    BE_INTRODUCED("be-introduced"),
    /** Name me as the one who could introduce others. */
    BE_A_BRIDGE("be-a-bridge"),
    /** Suggest things to me. */
    RECEIVE_NUDGES("receive-nudges");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /** The purpose as people and interfaces write it. */
    public String word() {
        return word;
    }
}

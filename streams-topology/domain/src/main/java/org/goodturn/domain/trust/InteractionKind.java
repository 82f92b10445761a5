package org.goodturn.domain.trust;

/** What two people did together. The order is part of stored state: add at the end only. */
public enum InteractionKind {
    OTHER,
    MAIL,
    MESSAGE,
    CALL,
    MEETING,
    REFERRAL,
    INTRODUCTION,
    ENDORSEMENT,
    DEAL;

    /** One of them, in words. */
    public String word() {
        return switch (this) {
            case OTHER -> "contact";
            case MAIL -> "mail";
            case MESSAGE -> "message";
            case CALL -> "call";
            case MEETING -> "meeting";
            case REFERRAL -> "referral";
            case INTRODUCTION -> "introduction";
            case ENDORSEMENT -> "endorsement";
            case DEAL -> "deal";
        };
    }
}

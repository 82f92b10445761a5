package org.goodturn.schemas.serde;

/** Under which id a serializer writes. */
public enum WritePolicy {
    /** Registers its own schema where the subject lacks it ({@code auto.register.schemas=true}, the default). */
    REGISTER,
    /** Its own schema must be in the subject already ({@code auto.register.schemas=false}). */
    LOOK_UP,
    /** The newest schema of the subject, to which records are converted ({@code use.latest.version=true}). */
    LATEST
}

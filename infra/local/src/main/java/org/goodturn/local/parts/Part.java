package org.goodturn.local.parts;

import org.goodturn.local.process.ChildJvm;

/** One process of the stack. */
public interface Part {

    /** How it is started. Writes its configuration first. */
    ChildJvm jvm();

    /** Whether it can be used now; answers within a few seconds and never throws. */
    boolean isReady();
}

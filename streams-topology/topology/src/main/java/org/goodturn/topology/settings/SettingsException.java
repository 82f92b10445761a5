package org.goodturn.topology.settings;

/** A setting is missing, malformed or unknown. The message is one sentence that names it. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}

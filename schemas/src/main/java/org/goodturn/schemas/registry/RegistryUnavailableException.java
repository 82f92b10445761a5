package org.goodturn.schemas.registry;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The registry did not answer, or not in a way that says anything about a schema: down, overloaded, refusing the
 * credentials, or not a registry at all. Whoever gets it pauses and tries again; no record is at fault.
 */
public final class RegistryUnavailableException extends RetriableException {
    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message) {
        super(message);
    }

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

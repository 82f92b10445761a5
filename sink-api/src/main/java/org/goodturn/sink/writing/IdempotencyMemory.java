package org.goodturn.sink.writing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;

/**
 * Remembers the answers to calls with an {@code Idempotency-Key}: the same key with the same body gives the same answer,
 * with another body a problem. It holds the last {@code goodturn.limits.idempotency-keys} keys of this instance; beyond
 * that, and on other instances, a repeated call still counts once because {@link EventIds} gives it the same event id.
 */
@Singleton
public class IdempotencyMemory {

    private static final int MAX_KEY = 200;

    private final Map<String, Call> calls;

    /** A memory with the bound of the settings. */
    @Inject
    public IdempotencyMemory(SinkSettings settings) {
        this(settings.limits().idempotencyKeys());
    }

    IdempotencyMemory(int capacity) {
        this.calls = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Call> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Refuses a key that is too long or has characters a header should not have. */
    public static void check(String key) {
        if (key != null
                && (key.isBlank() || key.length() > MAX_KEY || !key.chars().allMatch(c -> c > 32 && c < 127))) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER, "Idempotency-Key has 1 to 200 visible ASCII characters.");
        }
    }

    /**
     * Does {@code act} unless the same call was done before.
     *
     * @param scope caller and target of the call: a key counts within it
     * @param key the key, or null to do it in any case
     * @param body the body as it came
     * @param act what the call does; if it fails, the key stays free
     */
    public Accepted once(String scope, String key, byte[] body, Supplier<Accepted> act) {
        if (key == null) {
            return act.get();
        }
        Call mine = new Call(digest(body), new CompletableFuture<>());
        Call before = remember(scope + " " + key, mine);
        if (before == null) {
            return act(scope + " " + key, mine, act);
        }
        if (!before.digest().equals(mine.digest())) {
            throw new ProblemException(
                    ProblemKind.KEY_REUSED, "Use a new Idempotency-Key, or send the body that came with it first.");
        }
        try {
            return before.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException problem ? problem : e;
        }
    }

    private Accepted act(String name, Call mine, Supplier<Accepted> act) {
        try {
            Accepted answer = act.get();
            mine.answer().complete(answer);
            return answer;
        } catch (RuntimeException e) {
            forget(name, mine);
            mine.answer().completeExceptionally(e);
            throw e;
        }
    }

    private synchronized Call remember(String name, Call mine) {
        return calls.putIfAbsent(name, mine);
    }

    private synchronized void forget(String name, Call mine) {
        calls.remove(name, mine);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record Call(String digest, CompletableFuture<Accepted> answer) {}
}

package org.goodturn.sink.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The header {@code webhook-signature} of Standard Webhooks 1.0.0: one signature for each secret, with spaces between. */
final class Signatures {

    private Signatures() {}

    /**
     * Signs a delivery.
     *
     * @param secrets what signs, the newest first
     * @param id the {@code webhook-id}; has no full stop
     * @param timestamp the {@code webhook-timestamp}, in seconds since 1970
     * @param body the very bytes that are sent
     */
    static String of(List<Secret> secrets, String id, long timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] content = new byte[head.length + body.length];
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        return secrets.stream().map(secret -> secret.sign(content)).collect(Collectors.joining(" "));
    }
}

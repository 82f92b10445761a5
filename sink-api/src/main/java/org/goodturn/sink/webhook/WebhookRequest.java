package org.goodturn.sink.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body that describes a webhook, for the OpenAPI document; {@link WebhookBody} reads it. */
@Schema(name = "WebhookRequest", requiredProperties = "url")
record WebhookRequest(
        @Schema(description = "Where deliveries go: https, a public address")
        String url,

        @Schema(description = "The people it is about; without them all the caller may act for")
        List<String> people,

        @Schema(
                enumeration = {"hmac", "ed25519"},
                defaultValue = "hmac")
        String signature,

        @Schema(defaultValue = "false") boolean disabled) {}

package org.goodturn.sink.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * Interfaces change only by adding. What breaks a call (an operation that is gone, a parameter or field that is required from
 * now on, another type) openapi-diff finds; that a field of a schema is gone, which it lets pass, is looked for here.
 */
final class HttpContractGate {

    private HttpContractGate() {}

    /** What callers of the released document could no longer do or read, in sentences; empty if there is nothing. */
    static List<String> objections(JsonNode released, JsonNode now) {
        List<String> objections = new ArrayList<>();
        ChangedOpenApi difference = OpenApiCompare.fromContents(comparable(released), comparable(now));
        difference
                .getMissingEndpoints()
                .forEach(gone ->
                        objections.add(gone.getMethod() + " " + gone.getPathUrl() + " was released and is gone."));
        difference.getChangedOperations().stream()
                .filter(operation -> operation.isIncompatible())
                .forEach(operation -> objections.add(operation.getHttpMethod() + " " + operation.getPathUrl()
                        + " breaks its callers: add only what is optional, and keep every type."));
        JsonNode schemas = now.at("/components/schemas");
        released.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .fieldNames()
                .forEachRemaining(field -> {
                    if (schemas.at("/" + schema.getKey() + "/properties/" + field)
                            .isMissingNode()) {
                        objections.add(schema.getKey() + "." + field + " was released and is gone.");
                    }
                }));
        return objections;
    }

    /** As OpenAPI 3.0, whose types the comparison understands; our documents use nothing that 3.0 has not. */
    private static String comparable(JsonNode document) {
        return document.toString().replaceFirst("\"openapi\":\"3\\.1\\.[0-9]+\"", "\"openapi\":\"3.0.3\"");
    }
}

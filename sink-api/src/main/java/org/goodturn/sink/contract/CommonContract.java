package org.goodturn.sink.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.goodturn.sink.problem.Problem;
import org.goodturn.sink.problem.ProblemKind;

/** Adds to the document that is built from the resources what holds for all of them, so that no resource repeats it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class CommonContract implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final List<Integer> ALWAYS = List.of(401, 403, 429, 503);
    private static final List<Integer> WITH_BODY = List.of(400, 413, 415, 422);
    private static final Map<String, String> SUCCESSES = Map.of(
            "200", "What was asked for.",
            "201", "It was made.",
            "202", "It was written; a read that carries the position sees it.",
            "204", "Done; there is nothing to say.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(PROBLEM, problem());
        Stream.concat(Stream.of(404, 409, 412), Stream.concat(ALWAYS.stream(), WITH_BODY.stream()))
                .forEach(status -> document.getComponents().addResponse(name(status), response(status)));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        for (Parameter parameter : parameters(operation)) {
            if (parameter.getDescription() == null && parameter.getName() != null) {
                SharedParameters.meaning(parameter.getName()).ifPresent(parameter::setDescription);
            }
        }
        List<Integer> failures = new ArrayList<>(ALWAYS);
        if (!parameters(operation).isEmpty()) {
            failures.add(400);
        }
        if (path.contains("{")) {
            failures.add(404);
        }
        if (operation.getRequestBody() != null) {
            failures.addAll(WITH_BODY);
        }
        if (method == PathItem.HttpMethod.POST && path.matches("/v1/nudges/.*/(feedback|outcome)")) {
            failures.add(409);
        }
        if (parameters(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            failures.add(412);
        }
        new TreeSet<>(failures).forEach(status -> fail(operation, status));
        describeSuccess(operation);
    }

    private static void fail(Operation operation, int status) {
        APIResponse said = operation.getResponses().getAPIResponse(Integer.toString(status));
        boolean byItself = said != null && said.getContent() != null;
        if (!byItself) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse().ref(name(status)));
        }
    }

    private static void describeSuccess(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() == null && answer.getDescription() == null) {
                answer.setDescription(SUCCESSES.getOrDefault(status, "Done."));
            }
        });
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static String name(int status) {
        return PROBLEM + status;
    }

    private static APIResponse response(int status) {
        List<String> titles = Stream.of(ProblemKind.values())
                .filter(kind -> kind.status() == status)
                .map(kind -> "`" + kind.type() + "`: " + kind.title())
                .toList();
        return OASFactory.createAPIResponse()
                .description(titles.isEmpty() ? "The call failed." : String.join("; ", titles) + ".")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Schema problem() {
        Schema errors = schema(Schema.SchemaType.ARRAY, "Where fields of a body are wrong: which, and how.")
                .items(OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .required(List.of("pointer", "detail"))
                        .addProperty("pointer", schema(Schema.SchemaType.STRING, "RFC 6901 pointer into the body."))
                        .addProperty("detail", schema(Schema.SchemaType.STRING, "What is wrong with it.")));
        return schema(Schema.SchemaType.OBJECT, "Why a call failed, as RFC 9457 has it.")
                .required(List.of("type", "title", "status"))
                .addProperty(
                        "type", schema(Schema.SchemaType.STRING, "`urn:goodturn:problem:` and the kind of problem."))
                .addProperty(
                        "title",
                        schema(Schema.SchemaType.STRING, "What went wrong, the same for every problem of the kind."))
                .addProperty("status", schema(Schema.SchemaType.INTEGER, "The HTTP status."))
                .addProperty("detail", schema(Schema.SchemaType.STRING, "What is wrong here, and what to do."))
                .addProperty("instance", schema(Schema.SchemaType.STRING, "The path of the call."))
                .addProperty("errors", errors);
    }

    private static Schema schema(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}

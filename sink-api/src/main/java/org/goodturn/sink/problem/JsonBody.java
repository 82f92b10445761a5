package org.goodturn.sink.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A JSON object that is read field by field. Everything wrong is collected with its pointer, and {@link #done()} tells
 * all of it at once; a field that nobody asked for is wrong, too.
 */
public final class JsonBody {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_NUMBER_CHARACTERS = 40;

    private static final ObjectReader STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_CHARACTERS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final JsonNode node;
    private final String at;
    private final List<FieldError> errors;
    private final Set<String> asked = new HashSet<>();
    private final List<JsonBody> parts = new ArrayList<>();

    private JsonBody(JsonNode node, String at, List<FieldError> errors) {
        this.node = node;
        this.at = at;
        this.errors = errors;
    }

    /** Reads a body of at most {@code maxBytes}. */
    public static JsonBody parse(byte[] body, int maxBytes) {
        if (body == null || body.length == 0) {
            throw new ProblemException(ProblemKind.MALFORMED_BODY, "Send a JSON object.");
        }
        if (body.length > maxBytes) {
            throw new ProblemException(ProblemKind.BODY_TOO_LARGE, "At most " + maxBytes + " bytes are taken.");
        }
        try {
            JsonNode node = STRICT.readValue(utf8(body));
            if (node != null && node.isObject()) {
                return new JsonBody(node, "", new ArrayList<>());
            }
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemKind.MALFORMED_BODY,
                    "The body does not parse as JSON in UTF-8 with each field once, at most " + MAX_DEPTH + " deep.");
        }
        throw new ProblemException(ProblemKind.MALFORMED_BODY, "Send a JSON object.");
    }

    /** RFC 8259 knows no other encoding; a parser that guesses would read what another one refuses. */
    private static String utf8(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(body))
                .toString();
    }

    /** A text of at most {@code max} characters without control characters, if it is there and not null. */
    public Optional<String> text(String field, int max) {
        return value(field).flatMap(v -> text(v, at + "/" + field, max));
    }

    /** A text that must be there and satisfy a condition. */
    public Optional<String> text(String field, int max, Predicate<String> condition, String otherwise) {
        Optional<String> text = text(field, max);
        if (text.isPresent() && !condition.test(text.get())) {
            wrong(field, otherwise);
            return Optional.empty();
        }
        return text;
    }

    /** A whole number in a range, or {@code absent} where the field is not there. */
    public int integer(String field, int min, int max, int absent) {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            return absent;
        }
        if (!value.get().isIntegralNumber()
                || !value.get().canConvertToInt()
                || value.get().intValue() < min
                || value.get().intValue() > max) {
            wrong(field, "must be a whole number from " + min + " to " + max);
            return absent;
        }
        return value.get().intValue();
    }

    /** True or false; false where the field is not there. */
    public boolean flag(String field) {
        Optional<JsonNode> value = value(field);
        if (value.isPresent() && !value.get().isBoolean()) {
            wrong(field, "must be true or false");
        }
        return value.isPresent() && value.get().booleanValue();
    }

    /** A moment as ISO 8601 with zone, to the millisecond. */
    public Optional<Instant> instant(String field) {
        return text(field, 40).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
            } catch (DateTimeException e) {
                wrong(field, "must be a moment such as 2026-03-01T09:00:00Z");
                return Optional.empty();
            }
        });
    }

    /** A list of at most {@code max} texts. */
    public List<String> texts(String field, int max, int maxLength) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> values = list(field, max);
        for (int i = 0; i < values.size(); i++) {
            text(values.get(i), at + "/" + field + "/" + i, maxLength).ifPresent(texts::add);
        }
        return texts;
    }

    /** An object inside this one, if it is there. */
    public Optional<JsonBody> object(String field) {
        Optional<JsonNode> value = value(field);
        if (value.isPresent() && !value.get().isObject()) {
            wrong(field, "must be an object");
            return Optional.empty();
        }
        return value.map(v -> part(v, at + "/" + field));
    }

    /** A list of at most {@code max} objects. */
    public List<JsonBody> objects(String field, int max) {
        List<JsonBody> objects = new ArrayList<>();
        List<JsonNode> values = list(field, max);
        for (int i = 0; i < values.size(); i++) {
            String pointer = at + "/" + field + "/" + i;
            if (values.get(i).isObject()) {
                objects.add(part(values.get(i), pointer));
            } else {
                errors.add(new FieldError(pointer, "must be an object"));
            }
        }
        return objects;
    }

    /** Whether the field is not there, or null. */
    public boolean missing(String field) {
        return value(field).isEmpty();
    }

    /** Whether the field is a list with nothing in it. */
    public boolean emptyList(String field) {
        return value(field).filter(JsonNode::isArray).filter(JsonNode::isEmpty).isPresent();
    }

    /** A field that may be sent back as it was read, and says nothing. */
    public void ignore(String field) {
        asked.add(field);
    }

    /** Notes that a field is wrong. */
    public void wrong(String field, String detail) {
        errors.add(new FieldError(at + "/" + escaped(field), detail));
    }

    /** Ends the reading of the whole body: with a problem, if anything was wrong. */
    public void done() {
        refuseUnknown();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY,
                    "Mend what errors name and send it again; nothing was changed.",
                    errors.subList(0, Math.min(errors.size(), 32)));
        }
    }

    private void refuseUnknown() {
        node.fieldNames().forEachRemaining(field -> {
            if (!asked.contains(field)) {
                errors.add(new FieldError(at + "/" + escaped(shortened(field)), "is not a field that is known here"));
            }
        });
        parts.forEach(JsonBody::refuseUnknown);
    }

    private Optional<JsonNode> value(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private Optional<String> text(JsonNode value, String pointer, int max) {
        if (!value.isTextual()) {
            errors.add(new FieldError(pointer, "must be a text"));
            return Optional.empty();
        }
        String text = value.textValue();
        if (text.isBlank() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(pointer, "must have 1 to " + max + " characters and no control characters"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private List<JsonNode> list(String field, int max) {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray() || value.get().size() > max) {
            wrong(field, "must be a list of at most " + max);
            return List.of();
        }
        List<JsonNode> values = new ArrayList<>();
        value.get().forEach(values::add);
        return values;
    }

    private JsonBody part(JsonNode value, String pointer) {
        JsonBody part = new JsonBody(value, pointer, errors);
        parts.add(part);
        return part;
    }

    private static String shortened(String field) {
        return field.length() <= 64 ? field : field.substring(0, 64);
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}

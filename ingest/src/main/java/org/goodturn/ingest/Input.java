package org.goodturn.ingest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * An input: what kind it is and where.
 *
 * @param kind what it is
 * @param path a file, or a folder of such files
 */
public record Input(InputKind kind, Path path) {
    /**
     * From {@code KIND=PATH}.
     *
     * @throws BadInputException if there is no such kind or no path, saying so in one sentence
     */
    public static Input parse(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new BadInputException("An input is KIND=PATH, where KIND is one of " + InputKind.words() + ".");
        }
        String word = text.substring(0, equals).strip();
        InputKind kind = InputKind.of(word)
                .orElseThrow(() -> new BadInputException(
                        "'" + word + "' is no kind of input; there are " + InputKind.words() + "."));
        try {
            return new Input(kind, Path.of(text.substring(equals + 1)));
        } catch (InvalidPathException e) {
            throw new BadInputException("The path of the input " + word + " is none: " + e.getReason() + ".");
        }
    }
}

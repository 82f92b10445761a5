package org.goodturn.sink.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;

/** Where a page ended: a few texts, opaque to callers. It says nothing that the page did not say. */
public record PageToken(List<String> parts) {

    private static final String BETWEEN = "\u001f";
    private static final int MAX_LENGTH = 1000;

    /** The token as callers hold it. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a token that must have so many parts. */
    public static PageToken parse(String token, int parts) {
        try {
            if (token.length() <= MAX_LENGTH) {
                String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                List<String> found = List.of(text.split(BETWEEN, -1));
                if (found.size() == parts) {
                    return new PageToken(found);
                }
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    /** The part as a number. */
    public long number(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /** The part as an unrounded number. */
    public double real(int part) {
        return Double.longBitsToDouble(number(part));
    }

    private static ProblemException invalid() {
        return new ProblemException(ProblemKind.INVALID_PARAMETER, "Send after as the next of a page before.");
    }
}

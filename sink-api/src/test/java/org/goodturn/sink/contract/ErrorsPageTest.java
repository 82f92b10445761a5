package org.goodturn.sink.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.sink.problem.ProblemKind;
import org.junit.jupiter.api.Test;

/** The page of errors, made from the kinds of problems. */
class ErrorsPageTest {

    private static final String BEGINNING = """
            # Errors

            Every failed call answers with an RFC 9457 problem, `application/problem+json`: `type`, `title`, `status`, `detail` (what is wrong
            here, and what to do), `instance` (the path), and `errors` (a JSON `pointer` and a `detail` each) where fields of a body are wrong.
            `type` is `urn:goodturn:problem:` and one of the names below; it never changes, so compare it and not the texts. A problem tells
            nothing about anybody but the caller. This page is made from the code; `./goodturn test` holds it to it.

            | type | status | what it means | what to do |
            | --- | --- | --- | --- |
            """;

    @Test
    void everyKindOfProblemStandsOnThePageWithItsMeaning() throws Exception {
        String built = BEGINNING
                + Stream.of(ProblemKind.values())
                        .sorted(Comparator.comparingInt(ProblemKind::status))
                        .map(ErrorsPageTest::row)
                        .collect(Collectors.joining());

        assertThat(new ContractFile(Path.of("../docs/errors.md")).checkedIn(built))
                .as("docs/errors.md; write it anew with -Dgoodturn.contracts.write=true")
                .isEqualTo(built);
    }

    private static String row(ProblemKind kind) {
        String name = kind.type().substring("urn:goodturn:problem:".length());
        return "| `" + name + "` | " + kind.status() + " | " + kind.meaning() + " | " + kind.whatToDo() + " |\n";
    }
}

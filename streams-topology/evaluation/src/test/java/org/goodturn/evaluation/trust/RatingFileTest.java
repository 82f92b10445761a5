package org.goodturn.evaluation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.goodturn.evaluation.UnusableDatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingFileTest {
    @TempDir
    private Path folder;

    @Test
    void ratingsAreReadByHeaderDividedByTenAndPutInOrderOfTime() throws Exception {
        RatingSet set = read("at,rating,to,from", "1000000010,-10,b,a", "2001-09-09T01:46:40Z,4,a,b");

        assertThat(set.people()).isEqualTo(2);
        assertThat(set.ratings())
                .containsExactly(
                        new Rating(1, 0, 0.4, Instant.ofEpochSecond(1000000000)),
                        new Rating(0, 1, -1, Instant.ofEpochSecond(1000000010)));
    }

    @Test
    void whatOneThinksOfOneselfIsLeftOut() throws Exception {
        assertThat(read("from,to,rating,at", "a,a,10,1", "a,b,1,2").ratings()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b,11,1 | line 2: the line has a 'rating'",
                "a,b,ten,1 | line 2: the line has a 'rating'",
                "a,b,1,soon | line 2: the line has an 'at'",
                "a,,1,1 | line 2: the line has an empty person",
                "a,b,1 | line 2: the line has 3 fields"
            })
    void aMalformedLineIsNamedByItsNumber(String line, String expected) {
        assertThatThrownBy(() -> read("from,to,rating,at", line))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void aHeaderThatLacksOrAddsAColumnIsRefused() {
        assertThatThrownBy(() -> read("from,to,at", "a,b,1")).hasMessageContaining("lacks rating");
        assertThatThrownBy(() -> read("from,to,rating,at,mood", "a,b,1,1,good"))
                .hasMessageContaining("unknown column mood");
    }

    private RatingSet read(String... lines) throws Exception {
        Path file = folder.resolve("ratings.csv");
        Files.write(file, List.of(lines));
        return new RatingFile(file).read("bazaar");
    }
}

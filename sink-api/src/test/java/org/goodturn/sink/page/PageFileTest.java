package org.goodturn.sink.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFileTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "META-INF", "resources");
    private static final int MOST_BYTES = 120_000;

    @Test
    void everyFileOfThePageIsServedUnderItsTypeAndATagOfItsContent() throws IOException {
        for (Path file : files()) {
            String path = "/" + RESOURCES.relativize(file);
            PageFile served = PageFile.at(path).orElseThrow();
            assertThat(served.bytes()).as(path).isEqualTo(Files.readAllBytes(file));
            assertThat(served.type()).as(path).matches("(text/(html|javascript|css); charset=utf-8|image/svg\\+xml)");
            assertThat(served.etag()).as(path).matches("\"[0-9a-f]{32}\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/nothing.js",
                "/page/../index.html",
                "/page/..%2findex.html",
                "/page/",
                "/page/app.js.map",
                "/v1/nudges",
                "/application.properties"
            })
    void nothingElseIsServed(String path) {
        assertThat(PageFile.at(path)).isEmpty();
    }

    @Test
    void aCopyIsKnownByItsTagAmongOthersAndWeaklyToo() {
        PageFile page = PageFile.at("/").orElseThrow();
        assertThat(page.isKnownAs("\"x\", " + page.etag())).isTrue();
        assertThat(page.isKnownAs("W/" + page.etag())).isTrue();
        assertThat(page.isKnownAs("*")).isTrue();
        assertThat(page.isKnownAs("\"x\"")).isFalse();
        assertThat(page.isKnownAs(null)).isFalse();
    }

    @Test
    void thePageIsLightAndNamesNoOtherPlace() throws IOException {
        long sum = 0;
        for (Path file : files()) {
            sum += Files.size(file);
            String text = Files.readString(file, StandardCharsets.UTF_8).replace("http://www.w3.org/2000/svg", "");
            assertThat(text)
                    .as(file.toString())
                    .doesNotContainPattern("https?://")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=\"")
                    .doesNotContain("innerHTML");
        }
        assertThat(sum).isLessThan(MOST_BYTES);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

package org.goodturn.schemas.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class CompatibilityGateTest {
    private static final Schema OLD = SchemaBuilder.record("R")
            .namespace("n")
            .fields()
            .requiredLong("a")
            .optionalString("b")
            .endRecord();

    @Test
    void todaysSchemasGoTogetherWithEveryReleasedOne() throws Exception {
        Map<String, Map<String, Schema>> releases = new Releases(Path.of("released")).read();

        List<String> objections = CompatibilityGate.objections(Contracts.current(), releases);

        assertThat(releases).isNotEmpty();
        assertThat(objections)
                .withFailMessage(
                        () -> "These schemas break with what was released:\n- " + String.join("\n- ", objections))
                .isEmpty();
    }

    @Test
    void aNewFieldWithADefaultIsWelcome() {
        Schema now = SchemaBuilder.record("R")
                .namespace("n")
                .fields()
                .requiredLong("a")
                .optionalString("b")
                .name("c")
                .type()
                .intType()
                .intDefault(0)
                .endRecord();

        assertThat(objections(now)).isEmpty();
    }

    @Test
    void aNewFieldWithoutADefaultIsRefusedWithWhatToDo() {
        Schema now = SchemaBuilder.record("R")
                .namespace("n")
                .fields()
                .requiredLong("a")
                .optionalString("b")
                .requiredInt("c")
                .endRecord();

        assertThat(objections(now))
                .singleElement()
                .asString()
                .contains("n.R cannot read what release 0.1 wrote", "c", "Give a new field a default");
    }

    @Test
    void removingAFieldWithoutADefaultIsRefusedForThoseWhoReadWithTheOldSchema() {
        Schema now = SchemaBuilder.record("R")
                .namespace("n")
                .fields()
                .optionalString("b")
                .endRecord();

        assertThat(objections(now)).singleElement().asString().contains("cannot be read by release 0.1");
    }

    @Test
    void removingAFieldWithADefaultIsAllowed() {
        Schema now = SchemaBuilder.record("R")
                .namespace("n")
                .fields()
                .requiredLong("a")
                .endRecord();

        assertThat(objections(now)).isEmpty();
    }

    @Test
    void aSchemaThatIsGoneIsRefused() {
        assertThat(CompatibilityGate.objections(Map.of(), Map.of("0.1", Map.of("n.R", OLD))))
                .singleElement()
                .asString()
                .contains("is gone");
    }

    @Test
    void everyReleaseCountsNotOnlyTheLast() {
        Schema between = SchemaBuilder.record("R")
                .namespace("n")
                .fields()
                .optionalString("b")
                .endRecord();

        List<String> objections = CompatibilityGate.objections(
                Map.of("n.R", between), Map.of("0.1", Map.of("n.R", OLD), "0.2", Map.of("n.R", between)));

        assertThat(objections).singleElement().asString().contains("release 0.1");
    }

    private static List<String> objections(Schema now) {
        return CompatibilityGate.objections(Map.of("n.R", now), Map.of("0.1", Map.of("n.R", OLD)));
    }
}

package org.goodturn.evaluation.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.town.report.TownRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TownMeasurementTest {

    private final List<String> progress = new ArrayList<>();
    private Path folder;
    private Measured measured;

    @BeforeAll
    void measures(@TempDir Path temporary) throws InterruptedException {
        folder = temporary;
        measured = new TownMeasurement(hamlets(2, Optional.of(folder.resolve("town.svg"))))
                .measure((set, done, of) -> progress.add(done + " of " + of));
    }

    @Test
    void there_is_one_row_per_set_and_scorer_with_the_seeds_beside() {
        assertThat(rows())
                .extracting(row -> row.set() + " " + row.scorer())
                .doesNotHaveDuplicates()
                .contains(
                        "town-gentle goodturn",
                        "town-normal goodturn",
                        "town-hard goodturn",
                        "town-normal/3 goodturn",
                        "town-normal goodturn-without-feedback",
                        "town-normal anybody-who-offers",
                        "town-normal three-looks-a-week",
                        "town-normal what-profiles-seek");
    }

    @Test
    void nobody_is_named_without_consent_or_told_in_quiet_hours_by_ours_or_by_a_baseline() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.withoutConsent()).isZero();
            assertThat(row.inQuietHours()).isIn(0.0, null);
        });
    }

    @Test
    void the_same_seeds_give_the_same_report_to_the_letter_however_many_are_lived_at_a_time()
            throws InterruptedException {
        Measured again = new TownMeasurement(hamlets(1, Optional.empty())).measure(Progress.SILENT);

        assertThat(again.text()).isEqualTo(measured.text());
        assertThat(again.rows()).isEqualTo(measured.rows());
    }

    @Test
    void the_text_has_every_table_every_curve_and_the_causes_of_errors() {
        assertThat(measured.text())
                .contains("town-gentle", "town-normal", "town-hard", "> goodturn")
                .contains("over the threshold", "needs met within", "by four weeks", "what unmet needs come from");
    }

    @Test
    void the_picture_is_well_formed_and_names_its_axes() throws Exception {
        String svg = Files.readString(folder.resolve("town.svg"));

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(folder.resolve("town.svg").toFile())
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
        assertThat(svg).contains("recall", "precision", "planted day", "False nudges per person and year");
    }

    @Test
    void progress_is_told_town_by_town() {
        assertThat(progress).hasSize(3).first().isEqualTo("1 of 3");
        assertThat(progress).last().isEqualTo("3 of 3");
    }

    private List<TownRow> rows() {
        return measured.rows().stream().map(TownRow.class::cast).toList();
    }

    private static TownSettings hamlets(int threads, Optional<Path> picture) {
        return new TownSettings(List.of(3L), 40, 60, 28, true, picture, threads);
    }
}

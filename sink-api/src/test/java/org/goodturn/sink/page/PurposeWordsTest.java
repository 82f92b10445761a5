package org.goodturn.sink.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.goodturn.events.Purpose;
import org.goodturn.sink.consent.PurposeText;
import org.goodturn.sink.explanation.NudgeJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PurposeWordsTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void thePageSaysOfAPurposeWhatItsReceiptSays(Purpose purpose) {
        String page = new String(PageFile.at("/page/purposes.js").orElseThrow().bytes(), StandardCharsets.UTF_8);

        PurposeText words = PurposeText.of(purpose);

        assertThat(page)
                .contains("'" + NudgeJson.word(purpose) + "'")
                .contains(words.title(), words.means(), words.removes());
    }
}

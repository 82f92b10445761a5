package org.goodturn.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann@Example.ORG|ann@example.org",
                "  ann@example.org |ann@example.org",
                "mailto:Ann@Example.org|ann@example.org",
                "MAILTO:ann@example.org?subject=hello|ann@example.org",
                "Ann Lee <ann@example.org>|ann@example.org",
                "\"Lee, Ann\" <mailto:ann@example.org>|ann@example.org",
                "< ann@example.org >|ann@example.org",
                "ａｎｎ@example.org|ann@example.org",
                "138|138",
                " Employee-7 |employee-7",
                "a <b>|a <b>",
            })
    void spellings_of_one_identifier_have_one_form(String raw, String normal) {
        assertThat(Identifiers.normalise(raw)).isEqualTo(normal);
    }

    @Example
    void nothing_is_left_of_blanks() {
        assertThat(Identifiers.normalise(" \u00a0\t")).isEmpty();
    }

    @Property(seed = "20261123")
    void normalising_twice_changes_nothing(@ForAll String raw) {
        String once = Identifiers.normalise(raw);
        assertThat(Identifiers.normalise(once)).isEqualTo(once);
    }

    @Property(seed = "20261123")
    void case_and_display_name_do_not_matter(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String local,
            @ForAll @AlphaChars @StringLength(max = 20) String name) {
        String address = local + "@example.org";
        assertThat(Identifiers.normalise(name + " <" + address.toUpperCase(Locale.ROOT) + ">"))
                .isEqualTo(Identifiers.normalise(address));
    }
}

package org.goodturn.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that all rooms share: person, topic, decision. */
class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"p", "138", "pQx_9-~.", "AbcdefghijAbcdefghijAbcdefghijAbcdefghijAbcdefghijAbcdefghij1234"})
    void a_person_id_is_up_to_64_harmless_characters(String value) {
        assertThat(new PersonId(value)).hasToString(value);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a|b",
                "a b",
                "anna@example.org",
                "ä",
                "p\n",
                "AbcdefghijAbcdefghijAbcdefghijAbcdefghijAbcdefghijAbcdefghij12345"
            })
    void an_address_or_a_longer_text_is_no_person_id_and_the_error_does_not_repeat_it(String value) {
        assertThat(PersonId.isValid(value)).isFalse();
        assertThatThrownBy(() -> new PersonId(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a person id is 1 to 64 characters of A-Z a-z 0-9 . _ ~ -");
    }

    @Test
    void person_ids_sort_by_their_text() {
        assertThat(new PersonId("a")).isLessThan(new PersonId("b"));
    }

    @ParameterizedTest
    @CsvSource({
        "marketing/branding, marketing/branding, 1",
        "marketing, marketing/branding, 0.75",
        "marketing, marketing/branding/logo, 0.5625",
        "marketing, marketing/branding/logo/colour, 0.421875",
        "marketing/branding, marketing/branding/logo, 0.75",
        "marketing/branding, marketing, 0.5",
        "marketing/branding/logo, marketing, 0.25",
        "marketing/branding, marketing/print, 0",
        "marketing/branding/logo, marketing/branding/colour, 0",
        "tax/vat, marketing, 0",
        "marketing, market/branding/logo, 0",
        "marketing, tax, 0",
        "market, marketing, 0"
    })
    void an_offer_fits_a_need_as_far_as_one_path_leads_through_the_other(String offer, String need, double fit) {
        assertThat(new Topic(offer).fit(new Topic(need))).isEqualTo(fit);
    }

    @Property(seed = "20261123")
    void a_fit_falls_with_every_level_and_there_is_one_only_along_the_path(
            @ForAll("topics") Topic one, @ForAll("topics") Topic other) {
        double fit = one.fit(other);
        boolean along = (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");

        assertThat(fit).isBetween(0.0, 1.0);
        assertThat(fit > 0).isEqualTo(along);
        assertThat(fit == 1).isEqualTo(one.equals(other));
        assertThat(other.fit(one) > 0).isEqualTo(along);
        Topic longerNeed = new Topic(other + "/x");
        Topic longerOffer = new Topic(one + "/x");
        if (other.path().length() >= one.path().length() && along) {
            assertThat(one.fit(longerNeed)).isPositive().isLessThan(fit);
        }
        if (one.path().length() >= other.path().length() && along) {
            assertThat(longerOffer.fit(other)).isPositive().isLessThan(fit);
        }
        assertThat(one.fit(longerOffer)).isGreaterThan(longerOffer.fit(one));
    }

    @Provide
    Arbitrary<Topic> topics() {
        return Arbitraries.of("a", "b", "aa", "a-b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(segments -> new Topic(String.join("/", segments)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "/", "a/", "/a", "a//b", "Marketing", "a b", "a|b", "ä"})
    void a_topic_is_a_path_of_plain_segments(String path) {
        assertThat(Topic.isValid(path)).isFalse();
        assertThatThrownBy(() -> new Topic(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "20261123")
    void a_topic_has_at_most_128_characters(@ForAll @NumericChars @StringLength(min = 1, max = 160) String path) {
        assertThat(Topic.isValid(path)).isEqualTo(path.length() <= 128);
    }

    @Test
    void the_leaf_of_a_topic_reads_as_words() {
        assertThat(new Topic("marketing/visual-brand_design").leaf()).isEqualTo("visual brand design");
        assertThat(new Topic("tax").leaf()).isEqualTo("tax");
    }

    @Test
    void the_first_refusal_is_the_answer_to_why_not() {
        Decision first = Decision.refuse("first");
        Decision second = Decision.refuse("second");

        assertThat(Decision.allow().and(first).and(second)).isEqualTo(first);
        assertThat(Decision.allow().and(Decision.allow()).isAllowed()).isTrue();
        assertThat(first.isAllowed()).isFalse();
        assertThat(Decision.refuseIf(false, "first")).isEqualTo(Decision.allow());
        assertThat(Decision.refuseIf(true, "first")).isEqualTo(first);
    }
}

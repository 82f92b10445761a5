package org.goodturn.topology.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodturn.topology.mapping.Suggested.NOW;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.agreement.Step;
import org.goodturn.domain.explanation.Argument;
import org.goodturn.domain.explanation.Contribution;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.explanation.Message;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Factor;
import org.goodturn.domain.introduction.Grounds;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Pillar;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.domain.introduction.Scoring;
import org.goodturn.domain.introduction.Wording;
import org.goodturn.topology.mapping.Suggested;
import org.junit.jupiter.api.Test;

/** Every text, in every case: there, whole, and in words that a baker understands. */
class CatalogueTest {

    private static final Pattern PLACEHOLDERS = Pattern.compile("\\{(with|meets|through\\.[0-9])}");
    private static final Pattern JARGON = Pattern.compile(
            "(?i)log.?odds|probab|likelihood|score|model|weight|threshold|factor|evidence|opinion|uncertain|prior|baseline"
                    + "|shift|tie\\b|inherited|null|NaN");
    private static final List<String> REASONS = reasons();

    private final Catalogue catalogue = Catalogue.english();

    @Test
    void every_reason_has_a_text_in_every_case() {
        for (String factor : REASONS) {
            for (Message message : casesOf("reason." + factor)) {
                assertPlain(message);
            }
        }
    }

    @Test
    void everything_that_may_be_missing_or_needed_has_a_text_in_every_case() {
        for (Pillar.Kind kind : Pillar.Kind.values()) {
            casesOf("pillar." + kind.word()).forEach(this::assertPlain);
        }
        for (String key : catalogue.keys()) {
            casesOf(key).forEach(this::assertPlain);
        }
    }

    @Test
    void explanations_of_every_kind_role_count_and_sign_are_plain_texts() {
        for (Case one : cases()) {
            Grounds grounds = one.grounds();
            Explanation explanation = Scoring.explain(grounds);
            assertPlain(new Wording(grounds).headline());
            assertPlain(explanation.counterfactual());
            assertThat(explanation.contributions()).isNotEmpty();
            for (Contribution contribution : explanation.contributions()) {
                assertPlain(contribution.text());
                contribution.evidence().forEach(note -> assertPlain(note.what()));
            }
        }
    }

    @Test
    void one_of_something_is_said_in_the_singular() {
        assertThat(evidence(1)).contains("one look at web design since Tuesday, February 24");
        assertThat(evidence(2)).contains("2 looks at web design since Tuesday, February 24");
        assertThat(evidence(1200)).contains("1,200 looks at web design since Tuesday, February 24");
        assertThat(evidence(9)).contains("9 exchanges in 4 weeks, both ways");
        assertThat(evidence(0)).noneMatch(text -> text.contains("look"));
    }

    @Test
    void days_are_those_of_the_recipient_wherever_the_process_runs() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Catalogue elsewhere = Catalogue.in(Locale.ENGLISH);
            Argument.Day day = new Argument.Day(LocalDate.of(2026, 2, 24), true);

            assertThat(elsewhere.say(casesOf("evidence.last").getFirst().with("last", day)))
                    .contains("Tuesday, February 24");
            assertThat(Argument.Day.of(NOW, NOW, ZoneId.of("Pacific/Kiritimati"))
                            .date())
                    .isEqualTo(LocalDate.of(2026, 3, 3));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void what_is_long_ago_is_dated_by_its_month() {
        assertThat(Argument.Day.of(NOW.minusSeconds(86_400L * 59), NOW, ZoneOffset.UTC)
                        .recent())
                .isTrue();
        assertThat(Argument.Day.of(NOW.minusSeconds(86_400L * 60), NOW, ZoneOffset.UTC)
                        .recent())
                .isFalse();
        Message way = casesOf("evidence.way")
                .getFirst()
                .with("count", 9)
                .with("since", new Argument.Day(LocalDate.of(2025, 1, 9), false));
        assertThat(catalogue.say(way)).isEqualTo("9 exchanges between {through.1} and {with} since January 2025");
    }

    @Test
    void a_value_is_never_read_as_a_pattern() {
        Message message = casesOf("reason.fit").getFirst().with("with", "{topic}'{0}#");

        assertThat(catalogue.say(message)).contains("{topic}'{0}#");
    }

    @Test
    void a_language_or_a_text_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Catalogue.in(Locale.forLanguageTag("tlh"))).hasMessageContaining("messages_tlh");
        assertThatThrownBy(() -> catalogue.say(new Message("reason.none"))).hasMessageContaining("reason.none");
        assertThat(catalogue.say(Message.NOTHING)).isEmpty();
    }

    private void assertPlain(Message message) {
        String text = catalogue.say(message);
        assertThat(text).as(message.toString()).isNotBlank().doesNotContain("  ", " ,", " .");
        assertThat(PLACEHOLDERS.matcher(text).replaceAll(""))
                .as(message.toString())
                .doesNotContain("{", "}", "#", "select", "plural")
                .doesNotContainPattern(JARGON)
                .doesNotContain("pia", "ann", "ben");
    }

    private List<String> evidence(long count) {
        List<String> texts = new ArrayList<>();
        for (Case one : List.of(
                new Case(NudgeKind.INTRODUCTION, false, 1, count, 1),
                new Case(NudgeKind.FOLLOW_UP, false, 1, count, 1))) {
            Scoring.explain(one.grounds()).contributions().forEach(contribution -> contribution
                    .evidence()
                    .forEach(note -> texts.add(catalogue.say(note.what()))));
        }
        return texts;
    }

    /** A message with every choice that texts make, and every count that languages tell apart. */
    private static List<Message> casesOf(String key) {
        List<Message> cases = new ArrayList<>();
        for (String kind : List.of("introduction", "follow_up")) {
            for (String role : List.of("seeker", "helper")) {
                for (String sign : List.of("plus", "minus")) {
                    for (long count : new long[] {0, 1, 2, 40}) {
                        Message filled = filled(key, kind, role, sign, count);
                        if (key.startsWith("ask.")) {
                            cases.addAll(asked(filled, role));
                        } else {
                            cases.add(filled);
                        }
                    }
                }
            }
        }
        return cases;
    }

    /** A question, to everybody, at every step. */
    private static List<Message> asked(Message message, String role) {
        List<Message> cases = new ArrayList<>();
        for (Role asked : Role.values()) {
            for (Step step : Step.values()) {
                for (String answered : List.of("yes", "no")) {
                    cases.add(message.with("asked", asked.name().toLowerCase(Locale.ROOT))
                            .with("step", step.name().toLowerCase(Locale.ROOT))
                            .with("answered", answered)
                            .with("asker", role)
                            .with("meets", new Argument.Name("meets"))
                            .with("who", new Argument.Name("meets")));
                }
            }
        }
        return cases;
    }

    private static Message filled(String key, String kind, String role, String sign, long count) {
        Argument.Day day = new Argument.Day(LocalDate.of(2026, 2, 24), true);
        Message time = new Message("time").with("unit", "week").with("amount", Math.max(1, count));
        return new Message(key)
                .with("kind", kind)
                .with("role", role)
                .with("topic", "web design")
                .with("with", new Argument.Name("with"))
                .with("bridge", Argument.Name.bridge(1))
                .with("input", sign)
                .with("effect", sign.equals("plus") ? "for" : "against")
                .with("direction", sign.equals("plus") ? "both" : "theirs")
                .with("ways", Math.max(1, count))
                .with("count", count)
                .with("since", day)
                .with("last", day)
                .with("time", new Argument.Phrase(time))
                .with("unit", sign.equals("plus") ? "month" : "year")
                .with("amount", Math.max(1, count))
                .with("evidence", "your looks")
                .with("needed", "more");
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (NudgeKind kind : NudgeKind.values()) {
            for (boolean offering : new boolean[] {true, false}) {
                for (int bridges : new int[] {1, 2, 4}) {
                    for (long count : new long[] {0, 1, 2, 40}) {
                        for (int sign : new int[] {1, -1}) {
                            cases.add(new Case(kind, offering, bridges, count, sign));
                        }
                    }
                }
            }
        }
        return cases;
    }

    /** One suggestion with an input for every factor. */
    private record Case(NudgeKind kind, boolean offering, int bridges, long count, int sign) {

        Grounds grounds() {
            Candidate candidate = Suggested.candidate(kind, offering, bridges, count);
            Map<Factor, Double> inputs = new EnumMap<>(Factor.class);
            inputs.putAll(ScoreInputs.of(candidate, 2 * sign, NOW).values());
            for (Factor factor : Factor.values()) {
                boolean needsTie = Set.of(Factor.OWN_TRUST, Factor.QUIET_TIME).contains(factor);
                if (!needsTie || kind == NudgeKind.FOLLOW_UP) {
                    inputs.putIfAbsent(factor, factor.isEvidence() ? 1.0 : sign);
                }
            }
            Scored scored = new Scored(ScoreModel.standard(), new ScoreInputs(inputs), NOW, ZoneOffset.UTC);
            return Scoring.grounds(candidate, scored, List.of());
        }
    }

    /** The factors there are, and those that come next. */
    private static List<String> reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        for (Factor factor : Factor.values()) {
            reasons.add(factor.word().startsWith("reach") ? "reach" : factor.word());
        }
        reasons.addAll(List.of(
                "addressed-together", "other-active", "other-new-contacts", "other-heard", "reach", "expected-trust"));
        return List.copyOf(reasons);
    }
}

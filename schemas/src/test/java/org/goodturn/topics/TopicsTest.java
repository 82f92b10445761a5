package org.goodturn.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.common.config.TopicConfig;
import org.goodturn.events.Nudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {
    @Test
    void everyTopicIsListedOnceByAPluralNounAndAVersion() {
        assertThat(Topics.all())
                .extracting(EventTopic::shortName)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.v[0-9]+"));
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.topics.Topics#all")
    void appendTimeIsTheTimestampOfEveryTopic(EventTopic<?> topic) {
        assertThat(topic.settings()).containsEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.topics.Topics#all")
    void forgettingHasADateWhereverATopicCompacts(EventTopic<?> topic) {
        if (topic.cleanup().policy().contains("compact")) {
            assertThat(topic.settings())
                    .containsKeys(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, TopicConfig.SEGMENT_MS_CONFIG);
        }
    }

    @Test
    void inputsAreDeletedAfterAWeekAndFeedbackAfterAMonth() {
        assertThat(Topics.INTERACTIONS.settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", millis(Duration.ofDays(7)));
        assertThat(Topics.BEHAVIORS.settings()).containsEntry("retention.ms", millis(Duration.ofDays(7)));
        assertThat(Topics.FEEDBACK.settings()).containsEntry("retention.ms", millis(Duration.ofDays(30)));
    }

    @Test
    void whatIsAskedAndAnsweredIsGoneSoonAfterAnHour() {
        for (EventTopic<?> topic : java.util.List.of(Topics.REQUESTS, Topics.ANSWERS)) {
            assertThat(topic.settings())
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("retention.ms", millis(Duration.ofHours(1)))
                    .containsEntry("segment.ms", millis(Duration.ofMinutes(10)));
        }
    }

    @Test
    void nudgesAreKeptWholeForLongerThanACursorLives() {
        assertThat(Topics.NUDGES.settings())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("min.compaction.lag.ms", millis(Topics.LONGEST_CURSOR_LIFE))
                .containsEntry("max.compaction.lag.ms", millis(Topics.LONGEST_CURSOR_LIFE.plusDays(1)));
        assertThat(Topics.NUDGES.retention()).isGreaterThan(Topics.LONGEST_CURSOR_LIFE);
    }

    @Test
    void lettersAreNeverDeletedByAge() {
        assertThat(Topics.LETTERS.settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("segment.ms", millis(Duration.ofMinutes(10)));
    }

    @Test
    void deadLettersAreBoundedInBytesToo() {
        assertThat(Topics.DEAD_LETTERS.settings()).containsKey("retention.bytes");
    }

    @Test
    void withThreeReplicasTwoMustHaveARecord() {
        assertThat(TopicCreation.settings(Topics.TIES, (short) 3)).containsEntry("min.insync.replicas", "2");
        assertThat(TopicCreation.settings(Topics.TIES, (short) 2)).isEqualTo(Topics.TIES.settings());
    }

    @Test
    void onlyLettersWhatPartitionsShareAndWhatConcernsWebhooksIsInternal() {
        assertThat(Topics.all())
                .filteredOn(EventTopic::internal)
                .isEqualTo(java.util.List.of(
                        Topics.REGIONAL_RATES,
                        Topics.MODEL_STATISTICS,
                        Topics.WEBHOOKS,
                        Topics.WEBHOOK_DELIVERIES,
                        Topics.LETTERS));
    }

    @Test
    void aTopicThatDeletesByAgeSaysByWhich() {
        assertThatThrownBy(() -> new EventTopic<>("x.v1", Nudge.class, Keying.PERSON, Cleanup.DELETE, null, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventTopic<>(
                        "x.v1", Nudge.class, Keying.PERSON, Cleanup.COMPACT, Duration.ofDays(1), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}

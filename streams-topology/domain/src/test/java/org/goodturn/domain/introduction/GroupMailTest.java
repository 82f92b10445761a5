package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.domain.introduction.GroupMail.Message;
import org.junit.jupiter.api.Test;

class GroupMailTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void whatWentToBothIsSplitByTheGroupAndFadesInSixtyDays() {
        GroupMail ann =
                GroupMail.NONE.plus(new Message(1, NOW, 3)).plus(new Message(2, NOW.minus(Duration.ofDays(60)), 5));
        GroupMail ben = ann.plus(new Message(3, NOW, 3));

        assertThat(ann.together(ben, NOW)).isCloseTo(1.0 / 2 + 1.0 / 4 / 2, within(1e-12));
        assertThat(ann.together(GroupMail.NONE.plus(new Message(9, NOW, 3)), NOW))
                .isZero();
    }

    @Test
    void aMessageToOneAndAMessageKeptAlreadyChangeNothing() {
        GroupMail one = GroupMail.NONE.plus(new Message(1, NOW, 3));

        assertThat(one.plus(new Message(1, NOW, 3))).isEqualTo(one);
        assertThat(one.plus(new Message(2, NOW, 2))).isEqualTo(one);
    }

    @Test
    void theLatestSoManyAreKeptInAnyOrder() {
        GroupMail forth = GroupMail.NONE;
        GroupMail back = GroupMail.NONE;
        for (int i = 0; i <= GroupMail.MOST; i++) {
            forth = forth.plus(new Message(i, NOW.plusSeconds(i), 3));
            back = back.plus(new Message(GroupMail.MOST - i, NOW.plusSeconds(GroupMail.MOST - i), 3));
        }

        assertThat(forth.messages()).hasSize(GroupMail.MOST).noneMatch(message -> message.key() == 0);
        assertThat(back).isEqualTo(forth);
    }
}

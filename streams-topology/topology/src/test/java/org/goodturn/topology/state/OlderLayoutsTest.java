package org.goodturn.topology.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.domain.Topic;
import org.goodturn.domain.introduction.Card;
import org.goodturn.domain.introduction.GroupMail;
import org.goodturn.domain.introduction.Liveliness;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.domain.trust.Act;
import org.goodturn.domain.trust.Bucket;
import org.goodturn.domain.trust.Direction;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.domain.trust.InteractionKind;
import org.goodturn.domain.trust.Observation;
import org.goodturn.domain.trust.Outcome;
import org.goodturn.domain.trust.SetAside;
import org.goodturn.domain.trust.Standing;
import org.goodturn.domain.trust.TrustModel;
import org.junit.jupiter.api.Test;

/** What earlier versions kept of ties, searches and sociability is read, with nothing known of what they did not keep. */
class OlderLayoutsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Card CARD = new Card(List.of(new Topic("marketing/branding")), true, false);

    @Test
    void aTieOfLayoutOneIsReadWithoutMessagesToSeveral() {
        EvidenceLedger ledger = EvidenceLedger.EMPTY.plus(
                new Observation(NOW, InteractionKind.DEAL, Act.ACCEPTED, Outcome.BAD, 2, "mail", Direction.RECEIVED),
                TrustModel.standard(),
                96);
        Bucket bucket = ledger.buckets().getFirst();
        StateOutput old = new StateOutput(1);
        old.number(7);
        RecentIds.NONE.plus("event-1").write(old);
        old.flag(true);
        old.flag(false);
        old.all(CARD.offers(), offer -> old.text(offer.path()));
        old.all(List.of("mail"), old::text);
        old.all(List.of(bucket), one -> {
            old.number(0);
            old.octet(one.key().kind().ordinal());
            old.octet(one.key().direction().ordinal() << 4 | one.key().span().ordinal());
            old.number(one.key().period());
            old.number(one.count());
            old.number(one.positiveMicros());
            old.number(one.negativeMicros());
            old.number(one.momentMicroMinutes());
            old.number(one.firstSecond());
            old.number(one.lastSecond() - one.firstSecond());
        });

        TieState read = new TieCodec().decode(old.toBytes());

        assertThat(read)
                .isEqualTo(new TieState(ledger, CARD, RecentIds.NONE.plus("event-1"), 7, GroupMail.NONE, SetAside.NOT));
        assertThat(new TieCodec().decode(new TieCodec().encode(read))).isEqualTo(read);
    }

    @Test
    void aTieThatIsSetAsideStaysSoAndOthersKeepTheLayoutThatOlderInstancesRead() {
        TieState usual = TieState.NONE;
        TieState aside = usual.with(SetAside.NOT.after(SetAside.Word.WRONG, NOW));

        assertThat(new TieCodec().decode(new TieCodec().encode(aside))).isEqualTo(aside);
        assertThat(new TieCodec().encode(usual)[0]).isEqualTo((byte) 2);
    }

    @Test
    void aSearchOfLayoutOneGoesOnWithoutBeliefsLivelinessAndReach() {
        Need need =
                new Need("s1", new Topic("marketing/branding"), 0.97, 9, NOW, NOW.plus(Duration.ofDays(15)), 8, true);
        StateOutput old = new StateOutput(1);
        NeedCodec.write(need, old);
        old.text("sam");
        old.text("receipt");
        old.real(4);
        old.real(0.5);
        old.number(1);
        old.text("pia");
        old.real(0.7);
        old.real(0.9);
        old.real(6);
        old.real(1);
        old.number(12);
        old.instant(NOW);

        AskMemo read = AskMemo.of(old.toBytes());

        assertThat(read)
                .isEqualTo(new AskMemo(
                        need,
                        "sam",
                        "receipt",
                        new Evidence(4, 0.5),
                        List.of(new AskMemo.Ranked("pia", 0.7, 0.9, new Evidence(6, 1), 12, NOW, 0)),
                        0,
                        Liveliness.UNKNOWN,
                        0));
        assertThat(AskMemo.of(read.toBytes())).isEqualTo(read);
    }

    @Test
    void howSociableSomebodyWasOfLayoutOneIsReadWithNothingSaidOfThem() {
        Sociability known = Sociability.NONE.met(NOW).met(NOW).acted(NOW);
        StateOutput old = new StateOutput(1);
        old.number(known.lastDay());
        old.fixed(known.activeDays());
        old.number(known.newContacts().lastDay());
        old.fixed(known.newContacts().daily());
        old.number(known.newContacts().lastWeek());
        old.fixed(known.newContacts().weekly());
        old.number(known.ties());

        assertThat(new SociabilityCodec().decode(old.toBytes())).isEqualTo(known);
        assertThatThrownBy(() -> new SociabilityCodec().decode(new byte[] {3})).hasMessageContaining("later version");
    }

    @Test
    void howSomebodyStandsTakesAtMostTwoHundredAndFortyBytesAndFewWhereNothingIsKnown() {
        Sociability known = Sociability.NONE.met(NOW).acted(NOW);
        Standing full = Standing.NEW;
        for (int i = 0; i < 100_000; i++) {
            full = full.found(-1 + i % 8 / 1e6, NOW.plusSeconds(i)).finding(1 - i % 8 / 1e6, NOW.plusSeconds(i));
        }
        SociabilityCodec codec = new SociabilityCodec();

        byte[] plain = codec.encode(known);
        byte[] rated = codec.encode(known.with(full));

        assertThat(codec.decode(rated)).isEqualTo(known.with(full));
        assertThat(plain).hasSizeLessThanOrEqualTo(53);
        assertThat(rated.length - plain.length).isLessThanOrEqualTo(240 - 8);
    }
}

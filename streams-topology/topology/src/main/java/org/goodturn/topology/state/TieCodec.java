package org.goodturn.topology.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.Topic;
import org.goodturn.domain.introduction.Card;
import org.goodturn.domain.introduction.GroupMail;
import org.goodturn.domain.trust.Bucket;
import org.goodturn.domain.trust.Direction;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.domain.trust.InteractionKind;
import org.goodturn.domain.trust.SetAside;
import org.goodturn.domain.trust.Span;
import org.goodturn.topology.work.Codec;

/** Layout 3 is layout 2 and then since when it is set aside, 1 to 8 bytes; written where it is, so that all others stay as they were. Layout 2 is layout 1 and then the messages to several, 12 to 16 bytes each. Layout 1: revision, recent ids, card, names of sources once, then the buckets, 15 to 35 bytes each. */
final class TieCodec implements Codec<TieState> {

    private static final InteractionKind[] KINDS = InteractionKind.values();
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final Span[] SPANS = Span.values();

    @Override
    public byte[] encode(TieState tie) {
        StateOutput out = new StateOutput(tie.aside().isSo() ? 3 : 2);
        out.number(tie.revision());
        tie.recent().write(out);
        out.flag(tie.otherCard().mayBeIntroduced());
        out.flag(tie.otherCard().mayBeABridge());
        out.all(tie.otherCard().offers(), offer -> out.text(offer.path()));
        List<String> sources = sourcesOf(tie.kept());
        out.all(sources, out::text);
        out.all(tie.kept().buckets(), bucket -> write(bucket, sources, out));
        out.all(tie.sent().messages(), message -> {
            out.fixed(message.key());
            out.instant(message.at());
            out.octet(message.groupSize());
        });
        tie.aside().since().ifPresent(out::instant);
        return out.toBytes();
    }

    @Override
    public TieState decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, 3);
        long revision = in.number();
        RecentIds recent = RecentIds.read(in);
        boolean mayBeIntroduced = in.flag();
        boolean mayBeABridge = in.flag();
        Card card = new Card(in.all(() -> new Topic(in.text())), mayBeIntroduced, mayBeABridge);
        List<String> sources = in.all(in::text);
        List<Bucket> buckets = in.all(() -> read(in, sources));
        GroupMail sent = in.layout() < 2
                ? GroupMail.NONE
                : new GroupMail(in.all(() -> new GroupMail.Message(in.fixed(), in.instant(), in.octet())));
        SetAside aside = in.layout() < 3 ? SetAside.NOT : new SetAside(Optional.of(in.instant()));
        return new TieState(new EvidenceLedger(buckets), card, recent, revision, sent, aside);
    }

    private static List<String> sourcesOf(EvidenceLedger ledger) {
        List<String> sources = new ArrayList<>(2);
        for (Bucket bucket : ledger.buckets()) {
            if (!sources.contains(bucket.key().source())) {
                sources.add(bucket.key().source());
            }
        }
        return sources;
    }

    private static void write(Bucket bucket, List<String> sources, StateOutput out) {
        Bucket.Key key = bucket.key();
        out.number(sources.indexOf(key.source()));
        out.octet(key.kind().ordinal());
        out.octet(key.direction().ordinal() << 4 | key.span().ordinal());
        out.number(key.period());
        out.number(bucket.count());
        out.number(bucket.positiveMicros());
        out.number(bucket.negativeMicros());
        out.number(bucket.momentMicroMinutes());
        out.number(bucket.firstSecond());
        out.number(bucket.lastSecond() - bucket.firstSecond());
    }

    private static Bucket read(StateInput in, List<String> sources) {
        String source = sources.get(in.count());
        InteractionKind kind = KINDS[in.octet()];
        int directionAndSpan = in.octet();
        Bucket.Key key = new Bucket.Key(
                source, kind, DIRECTIONS[directionAndSpan >> 4], SPANS[directionAndSpan & 0xF], in.count());
        long count = in.number();
        long positive = in.number();
        long negative = in.number();
        long moment = in.number();
        int first = in.count();
        return new Bucket(key, count, positive, negative, moment, first, first + in.count());
    }
}

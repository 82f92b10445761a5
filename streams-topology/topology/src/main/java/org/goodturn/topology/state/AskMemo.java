package org.goodturn.topology.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goodturn.domain.introduction.Liveliness;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.trust.Evidence;

/**
 * What a search through one's ties carries from step to step.
 *
 * @param need what is needed
 * @param seeker who needs it
 * @param receipt the seeker's consent to share the need; empty if it is not shared
 * @param seekerAboutSelf the seeker's evidence about the one who searches; none for one's own search
 * @param best the best ties so far, the best first
 * @param seekerInSelf the seeker's belief in the one who searches, 0 to 1
 * @param liveliness how lively the seeker has lately been
 * @param reach the sum of beliefs in all ties read so far
 */
public record AskMemo(
        Need need,
        String seeker,
        String receipt,
        Evidence seekerAboutSelf,
        List<Ranked> best,
        double seekerInSelf,
        Liveliness liveliness,
        double reach) {

    /**
     * A tie worth asking.
     *
     * @param other whom
     * @param rank higher is better
     * @param fit how well the offer fits, 0 to 1
     * @param about one's evidence about them
     * @param count interactions
     * @param firstAt the first of them
     * @param belief one's belief in them, 0 to 1
     */
    public record Ranked(
            String other, double rank, double fit, Evidence about, long count, Instant firstAt, double belief) {}

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble((Ranked one) -> -one.rank()).thenComparing(Ranked::other);

    public AskMemo {
        best = List.copyOf(best);
    }

    /**
     * With more ties found; the best so many stay.
     *
     * @param reached the sum of beliefs in all ties that were read, found or not
     */
    public AskMemo with(List<Ranked> found, double reached, int most) {
        List<Ranked> all = new ArrayList<>(best);
        all.addAll(found);
        all.sort(BEST_FIRST);
        List<Ranked> kept = all.subList(0, Math.min(most, all.size()));
        return new AskMemo(need, seeker, receipt, seekerAboutSelf, kept, seekerInSelf, liveliness, reach + reached);
    }

    /** For a letter to oneself. */
    public byte[] toBytes() {
        StateOutput out = new StateOutput(2);
        NeedCodec.write(need, out);
        out.text(seeker);
        out.text(receipt);
        out.real(seekerAboutSelf.positive());
        out.real(seekerAboutSelf.negative());
        out.all(best, one -> {
            out.text(one.other());
            out.real(one.rank());
            out.real(one.fit());
            out.real(one.about().positive());
            out.real(one.about().negative());
            out.number(one.count());
            out.instant(one.firstAt());
            out.real(one.belief());
        });
        out.real(seekerInSelf);
        SociabilityCodec.write(liveliness, out);
        out.real(reach);
        return out.toBytes();
    }

    /** From a letter to oneself. */
    public static AskMemo of(byte[] bytes) {
        StateInput in = new StateInput(bytes, 2);
        return new AskMemo(
                NeedCodec.read(in),
                in.text(),
                in.text(),
                new Evidence(in.real(), in.real()),
                in.all(() -> new Ranked(
                        in.text(),
                        in.real(),
                        in.real(),
                        new Evidence(in.real(), in.real()),
                        in.number(),
                        in.instant(),
                        in.layout() < 2 ? 0 : in.real())),
                in.layout() < 2 ? 0 : in.real(),
                in.layout() < 2 ? Liveliness.UNKNOWN : SociabilityCodec.readLiveliness(in),
                in.layout() < 2 ? 0 : in.real());
    }
}

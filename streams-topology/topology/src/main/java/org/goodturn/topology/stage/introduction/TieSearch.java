package org.goodturn.topology.stage.introduction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.state.AskMemo;
import org.goodturn.topology.state.AskMemo.Ranked;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/** One bounded step of a search through one's ties; somebody with a hundred thousand of them takes many. */
final class TieSearch {

    private final int tiesPerStep;
    private final int most;
    private final ToDoubleBiFunction<TieState, Instant> reach;

    /** @param reach what each tie read adds to the reach of the one who searches */
    TieSearch(int tiesPerStep, int most, ToDoubleBiFunction<TieState, Instant> reach) {
        this.tiesPerStep = tiesPerStep;
        this.most = most;
        this.reach = reach;
    }

    /**
     * Reads a page of ties and keeps the best.
     *
     * @param rank what a tie is worth, if anything
     * @return what was found, once all ties were read; empty while the search goes on by a letter
     */
    Optional<AskMemo> step(
            LongerWork search,
            AskMemo sofar,
            String after,
            BiFunction<String, TieState, Optional<Ranked>> rank,
            Work work) {
        Page<TieState> page = work.scan(Rooms.TIES, work.person(), after, tiesPerStep);
        List<Ranked> found = new ArrayList<>();
        double reached = 0;
        for (Entry<TieState> entry : page.entries()) {
            rank.apply(entry.rest(), entry.value()).ifPresent(found::add);
            reached += reach.applyAsDouble(entry.value(), work.moment().now());
        }
        AskMemo memo = sofar.with(found, reached, most);
        if (page.next() == null) {
            return Optional.of(memo);
        }
        search.goOn(work, page.next(), memo.toBytes());
        return Optional.empty();
    }
}

package org.goodturn.sink.paging;

import java.util.List;
import java.util.function.Function;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;

/** How much fits on a page: 1 to 500, 100 unless the caller says otherwise. */
public record PageSize(int items) {

    private static final int MAX = 500;
    private static final int USUAL = 100;

    /** The size a caller asked for, if it did. */
    public static PageSize of(Integer limit) {
        int items = limit == null ? USUAL : limit;
        if (items < 1 || items > MAX) {
            throw refusal();
        }
        return new PageSize(items);
    }

    /** Refuses what is no number. */
    public static void check(String limit) {
        try {
            Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw refusal();
        }
    }

    private static ProblemException refusal() {
        return new ProblemException(ProblemKind.INVALID_PARAMETER, "limit is a number from 1 to " + MAX + ".");
    }

    /** The first page of what is left. */
    public <S, T> Page<T> of(List<S> left, Function<S, T> shown, Function<S, PageToken> end) {
        List<S> some = left.subList(0, Math.min(items, left.size()));
        String next = left.size() > items ? end.apply(some.getLast()).text() : null;
        return new Page<>(some.stream().map(shown).toList(), next);
    }
}

package org.goodturn.sink.views;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.events.Nudge;

/** Whom a nudge concerns: their consents decide whether it is shown. */
public final class Concerned {

    private Concerned() {}

    /** Their ids; the recipient's is the first. */
    public static List<String> by(Nudge nudge) {
        List<String> people = new ArrayList<>(4);
        people.add(nudge.getRecipient());
        people.add(nudge.getWith());
        people.addAll(nudge.getThrough());
        people.addAll(nudge.getAgreed());
        if (nudge.getMeets() != null) {
            people.add(nudge.getMeets());
        }
        return people;
    }

    /** A number for each of them, as {@link #number} gives it. */
    static int[] numbers(Nudge nudge) {
        List<String> people = by(nudge);
        int[] numbers = new int[people.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(people.get(i));
        }
        return numbers;
    }

    /** A person's number: takes little room; two people may share one, so it finds candidates and proves nothing. */
    public static int number(String person) {
        return person.hashCode();
    }
}

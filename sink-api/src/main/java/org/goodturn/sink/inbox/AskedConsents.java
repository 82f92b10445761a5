package org.goodturn.sink.inbox;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.events.Asking;
import org.goodturn.events.Nudge;
import org.goodturn.events.Purpose;

/**
 * What must be allowed for a question to a bridge or to the other side to be shown. Whoever asks said yes of their own accord
 * and must still want to hear from us. Of the two who would meet, the one who can help must allow to be introduced, and the
 * other side, where it is the one in need, that its need is told. The bridge must allow to be one. All who are asked must receive nudges.
 */
final class AskedConsents {

    /** Somebody, and what they must allow. */
    record Needed(String person, Purpose purpose) {}

    private AskedConsents() {}

    static List<Needed> of(Nudge nudge) {
        boolean bridge = nudge.getAsking() == Asking.BRIDGE;
        String asker = nudge.getWith();
        String other = bridge ? nudge.getMeets() : nudge.getRecipient();
        List<String> bridges = bridge ? List.of(nudge.getRecipient()) : nudge.getThrough();
        // To a bridge it is said of the asker, to the other side of themselves.
        boolean askerHelps = bridge == nudge.getOffering();
        List<Needed> needed = new ArrayList<>();
        needed.add(new Needed(nudge.getRecipient(), Purpose.RECEIVE_NUDGES));
        needed.add(new Needed(asker, Purpose.RECEIVE_NUDGES));
        needed.add(askerHelps ? new Needed(asker, Purpose.BE_INTRODUCED) : new Needed(other, Purpose.BE_INTRODUCED));
        if (askerHelps) {
            needed.add(new Needed(other, Purpose.SHARE_INTENT));
        }
        bridges.forEach(one -> needed.add(new Needed(one, Purpose.BE_A_BRIDGE)));
        return needed;
    }
}

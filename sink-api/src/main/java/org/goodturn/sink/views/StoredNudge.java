package org.goodturn.sink.views;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;

/**
 * The latest revision of a nudge. What is asked of every nudge (whose, which, open or ended, since when) is at hand; what
 * it says is decoded when {@link #content} is asked for, so ask once, or take {@link #unpacked} first.
 */
public final class StoredNudge {

    private static final int[] NOBODY = {};

    private final String id;
    private final String recipient;
    private final int revision;
    private final NudgeStatus status;
    private final Packed<Nudge> packed;
    private final int partition;
    private final long offset;
    private final long appendedAtMillis;
    private final long openedAtMillis;
    private final long expiresAtMillis;
    private final int[] concerned;

    /**
     * A revision that is held decoded.
     *
     * @param id the nudge
     * @param recipient whom it is for
     * @param revision the revision
     * @param content what it says; empty once it was forgotten
     * @param partition where the revision stands
     * @param offset where it stands there
     * @param appendedAt when it was appended, by wall time
     */
    public StoredNudge(
            String id,
            String recipient,
            int revision,
            Optional<Nudge> content,
            int partition,
            long offset,
            Instant appendedAt) {
        this.id = id;
        this.recipient = recipient;
        this.revision = revision;
        this.status = content.map(Nudge::getStatus).orElse(null);
        this.packed = content.<Packed<Nudge>>map(Packed.Whole::new).orElse(null);
        this.partition = partition;
        this.offset = offset;
        this.appendedAtMillis = appendedAt.toEpochMilli();
        this.openedAtMillis =
                content.map(nudge -> nudge.getOpenedAt().toEpochMilli()).orElse(0L);
        this.expiresAtMillis =
                content.map(nudge -> nudge.getExpiresAt().toEpochMilli()).orElse(0L);
        this.concerned = ended() ? NOBODY : content.map(Concerned::numbers).orElse(NOBODY);
    }

    private StoredNudge(StoredNudge other, Packed<Nudge> packed) {
        this.id = other.id;
        this.recipient = other.recipient;
        this.revision = other.revision;
        this.status = other.status;
        this.packed = packed;
        this.partition = other.partition;
        this.offset = other.offset;
        this.appendedAtMillis = other.appendedAtMillis;
        this.openedAtMillis = other.openedAtMillis;
        this.expiresAtMillis = other.expiresAtMillis;
        this.concerned = other.concerned;
    }

    /** The same, with its content kept that way. */
    StoredNudge kept(Packed<Nudge> content) {
        return new StoredNudge(this, content);
    }

    /** The same with its content decoded: worth it where the content is asked for more than once. */
    public StoredNudge unpacked() {
        return packed == null || packed instanceof Packed.Whole ? this : kept(new Packed.Whole<>(packed.value()));
    }

    /** The nudge. */
    public String id() {
        return id;
    }

    /** Whom it is for. */
    public String recipient() {
        return recipient;
    }

    /** The revision. */
    public int revision() {
        return revision;
    }

    /** Where it stands with the topology; empty once it was forgotten. */
    public Optional<NudgeStatus> status() {
        return Optional.ofNullable(status);
    }

    /** What it says; empty once it was forgotten. Decoded anew by each call, unless this is {@link #unpacked}. */
    public Optional<Nudge> content() {
        return Optional.ofNullable(packed).map(Packed::value);
    }

    /** Where the revision stands. */
    public int partition() {
        return partition;
    }

    /** Where it stands there. */
    public long offset() {
        return offset;
    }

    /** When it was appended, by wall time. */
    public Instant appendedAt() {
        return Instant.ofEpochMilli(appendedAtMillis);
    }

    /** When it was released, on the stack's clock; the epoch once it was forgotten. */
    public Instant openedAt() {
        return Instant.ofEpochMilli(openedAtMillis);
    }

    /** When it ends by itself, on the stack's clock; the epoch once it was forgotten. */
    public Instant expiresAt() {
        return Instant.ofEpochMilli(expiresAtMillis);
    }

    /** Whether the recipient can still act on it, as the topology last said. */
    public boolean open() {
        return status == NudgeStatus.OPEN;
    }

    /** Whether it is over for good or was forgotten, so that it may be dropped after a while. */
    public boolean ended() {
        return status == null
                || switch (status) {
                    case OPEN, ACKNOWLEDGED, SNOOZED, ACCEPTED -> false;
                    case DECLINED, WRONG, WITHDRAWN, EXPIRED -> true;
                };
    }

    /** Whether it has not ended and concerns somebody whose {@link Concerned#number} is one of these; needs no decoding. */
    public boolean concerns(IntPredicate numbers) {
        for (int number : concerned) {
            if (numbers.test(number)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "revision " + revision + " of a nudge at " + partition + "@" + offset;
    }
}

package org.goodturn.domain.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.domain.PersonId;

/**
 * Who may know what of an introduction. The recipient learns of yeses alone: whether a bridge declined, kept silent or could
 * not be asked looks the same, and ends at the same moment. A bridge that is asked sees both it would introduce. The other
 * side sees nothing at all until a bridge agreed. Where all agreed, each sees that they did.
 *
 * @param step how far it has got
 * @param agreed who said yes, in the order in which they were asked
 * @param named everybody whom the reader may be told of, themselves left out
 */
public record Disclosure(Step step, List<PersonId> agreed, List<PersonId> named) {

    public Disclosure {
        agreed = List.copyOf(agreed);
        named = List.copyOf(named);
    }

    /** What the recipient sees. */
    public static Disclosure toRecipient(Agreement agreement) {
        Parties parties = agreement.parties();
        PersonId recipient = parties.recipient();
        return switch (agreement) {
            case Agreement.Suggested suggested -> recipient(parties, Step.SUGGESTED);
            case Agreement.BridgeAsked waiting -> recipient(parties, Step.BRIDGE_ASKED, recipient);
            case Agreement.OtherSideAsked waiting ->
                recipient(parties, Step.OTHER_SIDE_ASKED, recipient, waiting.bridge());
            case Agreement.Stalled stalled -> recipient(parties, Step.OTHER_SIDE_ASKED, recipient, stalled.bridge());
            case Agreement.Agreed agreed ->
                recipient(parties, Step.AGREED, recipient, agreed.bridge(), parties.other());
            case Agreement.Closed closed -> recipient(parties, Step.CLOSED);
        };
    }

    private static Disclosure recipient(Parties parties, Step step, PersonId... agreed) {
        List<PersonId> named = Stream.concat(Stream.of(parties.other()), parties.bridges().stream())
                .toList();
        return new Disclosure(step, List.of(agreed), named);
    }

    /** What somebody who was asked sees, from what they themselves were told. */
    public static Disclosure toAsked(Ask ask) {
        boolean bridge = ask.role() == Role.BRIDGE;
        List<PersonId> named = List.of(ask.asker(), bridge ? ask.other() : ask.bridge());
        List<PersonId> all = List.of(ask.asker(), ask.bridge(), ask.other());
        return switch (ask.progress()) {
            case ASKED ->
                bridge
                        ? new Disclosure(Step.BRIDGE_ASKED, all.subList(0, 1), named)
                        : new Disclosure(Step.OTHER_SIDE_ASKED, all.subList(0, 2), named);
            case SAID_YES -> new Disclosure(Step.OTHER_SIDE_ASKED, bridge ? all.subList(0, 2) : all, named);
            case AGREED -> new Disclosure(Step.AGREED, all, named);
            case OVER -> new Disclosure(Step.CLOSED, List.of(), named);
        };
    }

    /**
     * The most that somebody who is not the recipient may ever know at a step of the truth; empty while they may know
     * nothing. What they are told lies within this, or lags behind it.
     */
    public static Optional<Disclosure> most(Agreement agreement, PersonId reader) {
        Parties parties = agreement.parties();
        PersonId recipient = parties.recipient();
        if (reader.equals(parties.other())) {
            return switch (agreement) {
                case Agreement.OtherSideAsked waiting ->
                    Optional.of(new Disclosure(
                            Step.OTHER_SIDE_ASKED,
                            List.of(recipient, waiting.bridge(), reader),
                            List.of(recipient, waiting.bridge())));
                case Agreement.Agreed agreed -> Optional.of(agreed(agreed, List.of(recipient, agreed.bridge())));
                default -> Optional.empty();
            };
        }
        List<PersonId> named = List.of(recipient, parties.other());
        return switch (agreement) {
            case Agreement.BridgeAsked waiting
            when waiting.asked().contains(reader) ->
                Optional.of(new Disclosure(Step.OTHER_SIDE_ASKED, List.of(recipient, reader), named));
            case Agreement.OtherSideAsked waiting
            when waiting.bridge().equals(reader) ->
                Optional.of(new Disclosure(Step.OTHER_SIDE_ASKED, List.of(recipient, reader), named));
            case Agreement.Agreed agreed when agreed.bridge().equals(reader) -> Optional.of(agreed(agreed, named));
            default -> Optional.empty();
        };
    }

    private static Disclosure agreed(Agreement.Agreed agreed, List<PersonId> named) {
        Parties parties = agreed.parties();
        return new Disclosure(Step.AGREED, List.of(parties.recipient(), agreed.bridge(), parties.other()), named);
    }
}

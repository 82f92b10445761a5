package org.goodturn.ingest.mail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.events.Act;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.SkipReason;
import org.goodturn.topics.Topics;

/**
 * Says who did what with whom by a message. Direct mail is from its sender to everybody in To and Cc. Mail over a list is
 * to everybody and nobody: there the tie is the reply, to the one who is answered.
 */
final class MailTies {
    private static final String LIST_CHANNEL = "list";

    private final PersonIds ids;
    private final String source;
    private final int maxPeople;
    private final ReplyIndex index;
    private final KnownLists lists = new KnownLists();

    /**
     * @param ids hashes people
     * @param source under which consent is asked
     * @param maxPeople how many people a message may be between
     * @param index who wrote which message
     */
    MailTies(PersonIds ids, String source, int maxPeople, ReplyIndex index) {
        this.ids = ids;
        this.source = source;
        this.maxPeople = maxPeople;
        this.index = index;
    }

    /** What came of a message. */
    sealed interface Outcome {
        /** It was between people. */
        record Ties(List<PersonEvent> events) implements Outcome {}

        /** It gives nothing. */
        record Nothing(SkipReason reason) implements Outcome {}
    }

    /** Remembers who wrote the message, and the list it came over. */
    void remember(MailHeaders mail) {
        lists.learn(mail.list());
        Optional<String> author = mail.from().flatMap(ids::of);
        if (author.isPresent() && mail.messageId().isPresent()) {
            index.put(key(mail.messageId().get()), author.get());
        }
    }

    /** What happened between people by the message. */
    Outcome of(MailHeaders mail) {
        Optional<String> sender = mail.from().flatMap(ids::of);
        if (sender.isEmpty()) {
            return new Outcome.Nothing(SkipReason.UNREADABLE_SENDER);
        }
        if (mail.date().isEmpty()) {
            return new Outcome.Nothing(SkipReason.UNREADABLE_DATE);
        }
        Set<String> others = others(mail, sender.get());
        boolean overList = mail.list().declared()
                || mail.recipients().stream().anyMatch(this::isList)
                || mail.recipients().isEmpty();
        if (overList) {
            return reply(mail, sender.get());
        }
        return others.isEmpty() ? new Outcome.Nothing(SkipReason.NO_OTHER_PERSON) : direct(mail, sender.get(), others);
    }

    private Outcome direct(MailHeaders mail, String sender, Set<String> others) {
        int people = others.size() + 1;
        if (people > maxPeople) {
            return new Outcome.Nothing(SkipReason.TOO_MANY_PEOPLE);
        }
        Act act = mail.isReply() ? Act.ANSWERED : Act.INITIATED;
        return new Outcome.Ties(others.stream()
                .map(other -> event(mail, sender, other, act, people, null))
                .toList());
    }

    private Outcome reply(MailHeaders mail, String sender) {
        if (!mail.isReply()) {
            return new Outcome.Nothing(SkipReason.LIST_MAIL_WITHOUT_REPLY);
        }
        Optional<String> answered = mail.answers().stream()
                .flatMap(id -> index.author(key(id)).stream())
                .findFirst();
        if (answered.isEmpty()) {
            return new Outcome.Nothing(SkipReason.REPLY_TO_UNKNOWN);
        }
        if (answered.get().equals(sender)) {
            return new Outcome.Nothing(SkipReason.REPLY_TO_SELF);
        }
        return new Outcome.Ties(List.of(event(mail, sender, answered.get(), Act.ANSWERED, 2, LIST_CHANNEL)));
    }

    private Set<String> others(MailHeaders mail, String sender) {
        Set<String> others = new LinkedHashSet<>();
        mail.recipients().stream().filter(address -> !isList(address)).forEach(address -> ids.of(address)
                .ifPresent(others::add));
        others.remove(sender);
        return others;
    }

    private boolean isList(String address) {
        return lists.has(address) || MailingList.looksLikeList(address);
    }

    private PersonEvent event(MailHeaders mail, String from, String to, Act act, int people, String channel) {
        Instant at = mail.date().orElseThrow();
        String message = mail.messageId().orElseGet(() -> "without an id: " + from + " " + at);
        String id = ids.event(source, "mail", message, from, to);
        Interaction interaction = Interaction.newBuilder()
                .setEventId(id)
                .setFrom(from)
                .setTo(to)
                .setAt(at)
                .setKind(InteractionKind.MAIL)
                .setAct(act)
                .setGroup(ids.group(source, "mail", message))
                .setGroupSize(people)
                .setSource(source)
                .setChannel(channel)
                .build();
        return new PersonEvent(Topics.INTERACTIONS, from, id, at, interaction);
    }

    private String key(String messageId) {
        return ids.event("message", messageId);
    }
}

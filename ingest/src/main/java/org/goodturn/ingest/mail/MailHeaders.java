package org.goodturn.ingest.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that is looked at of a message.
 *
 * @param from the sender's address, empty when it cannot be read
 * @param recipients the addresses in To and Cc
 * @param date when it was sent, empty when it cannot be read
 * @param messageId its id
 * @param answers the ids of the messages that it may answer, the likeliest first
 * @param list whether it came over a mailing list, and over which
 */
record MailHeaders(
        Optional<String> from,
        List<String> recipients,
        Optional<Instant> date,
        Optional<String> messageId,
        List<String> answers,
        MailingList list) {

    /** Reads a header block. */
    static MailHeaders parse(byte[] block) {
        InternetHeaders headers = read(block);
        List<String> recipients = new ArrayList<>(addresses(headers, "To"));
        recipients.addAll(addresses(headers, "Cc"));
        return new MailHeaders(
                addresses(headers, "From").stream().findFirst(),
                recipients,
                first(headers, "Date").flatMap(MailDates::parse),
                first(headers, "Message-ID").flatMap(MailHeaders::firstId),
                answers(headers),
                MailingList.of(name -> values(headers, name)));
    }

    /** Whether it answers another message. */
    boolean isReply() {
        return !answers.isEmpty();
    }

    private static InternetHeaders read(byte[] block) {
        try {
            int from = firstHeader(block);
            return new InternetHeaders(new ByteArrayInputStream(block, from, block.length - from), true);
        } catch (MessagingException e) {
            throw new IllegalStateException("Bytes in memory can always be read", e);
        }
    }

    /** Where the first header begins: a folded line that continues nothing makes the parser fail. */
    private static int firstHeader(byte[] block) {
        int at = 0;
        while (at < block.length && (block[at] == ' ' || block[at] == '\t')) {
            while (at < block.length && block[at] != '\n') {
                at++;
            }
            at = Math.min(at + 1, block.length);
        }
        return at;
    }

    private static List<String> answers(InternetHeaders headers) {
        List<String> answers = new ArrayList<>();
        first(headers, "In-Reply-To").flatMap(MailHeaders::firstId).ifPresent(answers::add);
        List<String> references =
                first(headers, "References").map(MessageIds::in).orElse(List.of());
        if (!references.isEmpty() && !answers.contains(references.getLast())) {
            answers.add(references.getLast());
        }
        return answers;
    }

    private static Optional<String> firstId(String value) {
        return MessageIds.in(value).stream().findFirst().or(() -> Optional.of(value.strip())
                .filter(bare -> bare.matches("\\S+")));
    }

    private static List<String> addresses(InternetHeaders headers, String name) {
        return values(headers, name).stream()
                .flatMap(value -> MailAddresses.in(value).stream())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<String> first(InternetHeaders headers, String name) {
        return values(headers, name).stream().findFirst();
    }

    private static List<String> values(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null
                ? List.of()
                : List.of(values).stream().map(MimeUtility::unfold).toList();
    }
}

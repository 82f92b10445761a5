package org.goodturn.ingest.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the addresses in a header, be it well-formed or as archives write it: {@code a at b.org (Name)}, addresses without
 * brackets behind a name, encoded words. An address that an archive abbreviated ({@code a@gmail....}) is none.
 */
final class MailAddresses {
    private static final String LOCAL = "[^\\s@<>()\\[\\],;:\"\\\\]+";
    private static final String DOMAIN = "[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*";
    private static final Pattern ADDRESS = Pattern.compile(LOCAL + "@" + DOMAIN);
    private static final Pattern WITHIN = Pattern.compile("(" + LOCAL + ")@(" + DOMAIN + ")(?![\\p{L}\\p{N}_.@-])");
    private static final Pattern OBFUSCATED =
            Pattern.compile("(?:^|[<,;])\\s*(" + LOCAL + ")\\s+at\\s+(" + DOMAIN + ")\\s*(?=$|[>,;])");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final int MAX_COMMENT_DEPTH = 8;

    private MailAddresses() {}

    /** The addresses in a header's value, in their order, each once per mention. */
    static List<String> in(String header) {
        String value = header.strip();
        List<String> strict = strict(value);
        if (!strict.isEmpty()) {
            return strict;
        }
        List<String> lenient = lenient(value);
        return lenient.isEmpty() && value.contains("=?") ? lenient(decoded(value)) : lenient;
    }

    /** What the standard allows; empty when anything in the header is beyond that. */
    private static List<String> strict(String value) {
        try {
            List<String> addresses = Stream.of(InternetAddress.parseHeader(value, false))
                    .flatMap(MailAddresses::members)
                    .map(InternetAddress::getAddress)
                    .toList();
            boolean all = addresses.stream()
                    .allMatch(each -> each != null && ADDRESS.matcher(each).matches());
            return all ? addresses : List.of();
        } catch (AddressException | RuntimeException e) {
            // The parser is made for mail that keeps to the rules; on some that does not it fails in its own ways.
            return List.of();
        }
    }

    private static Stream<InternetAddress> members(InternetAddress address) {
        if (!address.isGroup()) {
            return Stream.of(address);
        }
        try {
            InternetAddress[] members = address.getGroup(false);
            return members == null ? Stream.empty() : Stream.of(members);
        } catch (AddressException | RuntimeException e) {
            return Stream.empty();
        }
    }

    private static List<String> lenient(String value) {
        String bare = withoutNames(value);
        List<String> found = new ArrayList<>();
        collect(WITHIN.matcher(bare), found);
        if (found.isEmpty()) {
            collect(OBFUSCATED.matcher(bare), found);
        }
        return found;
    }

    private static void collect(Matcher matcher, List<String> found) {
        while (matcher.find()) {
            found.add(matcher.group(1) + "@" + matcher.group(2));
        }
    }

    private static String withoutNames(String value) {
        String bare = QUOTED.matcher(value).replaceAll(" ");
        for (int depth = 0; depth < MAX_COMMENT_DEPTH && bare.indexOf('(') >= 0; depth++) {
            bare = COMMENT.matcher(bare).replaceAll(" ");
        }
        return bare.strip();
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return value;
        }
    }
}

package org.goodturn.ingest.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a message says of the list it came over, and what addresses look like that are no person's.
 *
 * @param declared headers say that it came over a list
 * @param addresses the list's own addresses, as far as headers name them
 * @param id the list's id (RFC 2919), when it has one: with a dot where its address has the at sign
 */
record MailingList(boolean declared, Set<String> addresses, Optional<String> id) {
    private static final List<String> LIST_HEADERS =
            List.of("List-Id", "List-Post", "List-Unsubscribe", "List-Archive", "List-Subscribe", "Mailing-List");
    private static final Set<String> LIST_PRECEDENCES = Set.of("list", "bulk", "junk");
    private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>\\s*$");
    private static final Pattern LIST_LIKE = Pattern.compile(
            "(?:.*[-_.+])?(?:list|lists|l|announce|users|devel|discuss)@.*"
                    + "|.*@(?:lists?|listserv|mailman|googlegroups|groups|yahoogroups)\\..*"
                    + "|(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|undisclosed[-_.]recipients?|everyone|all)@.*");

    /** @param headers gives the values of a header by its name */
    static MailingList of(Function<String, List<String>> headers) {
        boolean precedence = headers.apply("Precedence").stream()
                .anyMatch(value -> LIST_PRECEDENCES.contains(value.strip().toLowerCase(Locale.ROOT)));
        boolean declared = precedence
                || LIST_HEADERS.stream().anyMatch(name -> !headers.apply(name).isEmpty());
        Set<String> addresses = new HashSet<>();
        Stream.of("List-Post", "Mailing-List", "X-Mailing-List", "X-BeenThere")
                .flatMap(name -> headers.apply(name).stream())
                .flatMap(value -> MailAddresses.in(value.replace("mailto:", "")).stream())
                .forEach(address -> addresses.add(address.toLowerCase(Locale.ROOT)));
        return new MailingList(declared, Set.copyOf(addresses), id(headers.apply("List-Id")));
    }

    /** Whether the address looks like one that is no single person's. */
    static boolean looksLikeList(String address) {
        return LIST_LIKE.matcher(address).matches();
    }

    private static Optional<String> id(List<String> values) {
        return values.stream()
                .findFirst()
                .map(ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT));
    }
}

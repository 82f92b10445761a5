package org.goodturn.topology.wording;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.goodturn.domain.explanation.Argument;
import org.goodturn.domain.explanation.Message;

/**
 * The texts of one language, as ICU message patterns by key. Patterns are parsed once. People stay placeholders such as
 * <code>{with}</code>: they are put in as values, so that ICU never reads their braces.
 */
public final class Catalogue {

    private static final String VERSION = "catalogue.version";
    private static final String RECENT_DAY = "date.recent";
    private static final String OLDER_DAY = "date.older";

    private final String name;
    private final Map<String, MessageFormat> patterns = new HashMap<>();
    private final DateFormat recentDays;
    private final DateFormat olderDays;
    private final ListFormatter lists;

    private Catalogue(Locale language, Properties texts) {
        this.name = language.toLanguageTag() + '-' + texts.getProperty(VERSION);
        this.recentDays = days(texts.getProperty(RECENT_DAY), language);
        this.olderDays = days(texts.getProperty(OLDER_DAY), language);
        this.lists = ListFormatter.getInstance(language);
        for (String key : texts.stringPropertyNames()) {
            if (!Set.of(VERSION, RECENT_DAY, OLDER_DAY).contains(key)) {
                patterns.put(key, new MessageFormat(texts.getProperty(key), language));
            }
        }
    }

    /** The texts in English; read once for the whole process. */
    public static Catalogue english() {
        return English.TEXTS;
    }

    /**
     * The texts in a language.
     *
     * @throws IllegalArgumentException if there is no catalogue in it, or one of its patterns is malformed
     */
    public static Catalogue in(Locale language) {
        String file = "messages_" + language.toLanguageTag() + ".properties";
        Properties texts = new Properties();
        try (InputStream found = Catalogue.class.getResourceAsStream(file)) {
            if (found == null) {
                throw new IllegalArgumentException("there is no catalogue " + file);
            }
            try (Reader reader = new InputStreamReader(found, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Catalogue(language, texts);
    }

    /** Language and version, as nudges record it: the same catalogue says the same. */
    public String name() {
        return name;
    }

    /** The keys that have a text. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    /**
     * Says a message. One at a time: ICU's formats are not made for several threads.
     *
     * @throws IllegalArgumentException if the language has no text for it
     */
    public synchronized String say(Message message) {
        if (message.equals(Message.NOTHING)) {
            return "";
        }
        MessageFormat pattern = patterns.get(message.key());
        if (pattern == null) {
            throw new IllegalArgumentException("the catalogue " + name + " has no text " + message.key());
        }
        Map<String, Object> values = new HashMap<>();
        message.arguments().forEach((argument, value) -> values.put(argument, value(value)));
        return pattern.format(values);
    }

    private Object value(Argument argument) {
        return switch (argument) {
            case Argument.Count count -> count.value();
            case Argument.Word word -> word.value();
            case Argument.Name person -> '{' + person.place() + '}';
            case Argument.Day day -> (day.recent() ? recentDays : olderDays).format(noon(day.date()));
            case Argument.Phrase phrase -> say(phrase.message());
            case Argument.Listed listed ->
                lists.format(listed.messages().stream().map(this::say).toList());
        };
    }

    /** A format that is the same wherever the process runs: dates come as days of the recipient's. */
    private static DateFormat days(String skeleton, Locale language) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private static Date noon(LocalDate day) {
        return Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** Holds what is read when it is first needed. */
    private static final class English {
        private static final Catalogue TEXTS = in(Locale.ENGLISH);
    }
}

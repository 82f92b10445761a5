package org.goodturn.sink.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of the page.
 *
 * @param bytes what it holds
 * @param type its media type
 * @param etag names its content: another one after each change, the same on all instances
 */
record PageFile(byte[] bytes, String type, String etag) {

    private static final Pattern PATH = Pattern.compile("/page/[a-z]+(?:-[a-z]+)*\\.(js|css|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");
    private static final int TAG_BYTES = 16;

    /** The file at a path of the page; nothing where there is none. */
    static Optional<PageFile> at(String path) {
        if (path.equals("/") || path.equals("/index.html")) {
            return read("/index.html", "html");
        }
        Matcher known = PATH.matcher(path);
        return known.matches() ? read(path, known.group(1)) : Optional.empty();
    }

    private static Optional<PageFile> read(String path, String ending) {
        try (InputStream in = PageFile.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new PageFile(bytes, TYPES.get(ending), tag(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the page cannot be read: " + path, e);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether a copy with these tags, as {@code If-None-Match} lists them, is this content. */
    boolean isKnownAs(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",")) {
            String strong = tag.strip().replaceFirst("^W/", "");
            if (strong.equals(etag) || strong.equals("*")) {
                return true;
            }
        }
        return false;
    }
}

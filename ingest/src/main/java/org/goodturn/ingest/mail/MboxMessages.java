package org.goodturn.ingest.mail;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.ingest.source.ByteLines;

/**
 * Finds the messages of an mbox file, in bounded memory; bodies are passed over.
 *
 * <p>Archives disagree on what separates messages, and on quoting such lines in bodies. A line that begins with {@code From }
 * separates when two of three signs are there: an empty line (or nothing) before it, a date on it, a header after it — the
 * date or the header among them.
 */
final class MboxMessages implements Closeable {
    private static final String FROM = "From ";
    private static final Pattern DATED = Pattern.compile("\\d{1,2}:\\d{2}.*\\b\\d{4}\\b");

    private final ByteLines lines;
    private boolean blankBefore = true;
    private boolean lineHere;
    private boolean atMessage;
    private long separatorStart;
    private boolean textBefore;

    /** @param from the byte to begin at: the beginning of the file, or the end of a message */
    MboxMessages(Path file, long from) throws IOException {
        this.lines = new ByteLines(file, from, HeaderBlock.MAX_LINE_BYTES);
    }

    /** The next message; empty at the end of the file. */
    Optional<RawMessage> next() throws IOException {
        if (!atMessage && !skipToSeparator()) {
            return Optional.empty();
        }
        HeaderBlock block = new HeaderBlock();
        while (lineHere && !lines.blank() && !nextMessage()) {
            block.add(lines);
            lineHere = lines.next();
        }
        boolean finished = lineHere;
        blankBefore = true;
        atMessage = skipToSeparator();
        return Optional.of(block.until(atMessage ? separatorStart : lines.end(), finished));
    }

    /** Whether there was text that belongs to no message. */
    boolean textBefore() {
        return textBefore;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Afterwards the line here is the one behind the separator. */
    private boolean skipToSeparator() throws IOException {
        while (lineHere || lines.next()) {
            if (lines.startsWith(FROM)) {
                boolean blank = blankBefore;
                boolean dated = dated();
                separatorStart = lines.start();
                lineHere = lines.next();
                boolean headerAfter = lineHere && HeaderBlock.looksLikeHeader(lines);
                blankBefore = false;
                if (dated ? blank || headerAfter : blank && headerAfter) {
                    return true;
                }
                textBefore = true;
            } else {
                blankBefore = lines.blank();
                textBefore |= !blankBefore;
                lineHere = false;
            }
        }
        return false;
    }

    /** A message without a body is at times not even followed by an empty line. */
    private boolean nextMessage() {
        return lines.startsWith(FROM) && dated();
    }

    private boolean dated() {
        return DATED.matcher(new String(lines.line(), StandardCharsets.ISO_8859_1))
                .find();
    }
}

package org.goodturn.ingest.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodturn.ingest.source.FilesUnder;
import org.goodturn.ingest.source.InputFile;
import org.goodturn.ingest.source.InputFormat;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.Position;
import org.goodturn.ingest.source.Reading;

/** Calendar files: those that were named, and the {@code .ics} files in named folders. */
public final class CalendarFormat implements InputFormat {
    /** A larger calendar is refused, unless something else is said. */
    public static final long DEFAULT_MAX_FILE_BYTES = 64L * 1024 * 1024;

    private final List<Path> paths;
    private final MeetingTies ties;
    private final Recurring recurring;
    private final long maxFileBytes;
    private final InstantSource clock;

    private CalendarFormat(Recurring recurring, long maxFileBytes, Reading reading) {
        this.paths = reading.paths();
        this.ties = new MeetingTies(reading.ids(), reading.source(), reading.maxPeople());
        this.recurring = recurring;
        this.maxFileBytes = maxFileBytes;
        this.clock = reading.clock();
    }

    /**
     * How calendars are read.
     *
     * @param recurring how far recurring meetings are followed
     * @param maxFileBytes a larger file is refused
     */
    public static InputFormat of(Recurring recurring, long maxFileBytes, Reading reading) {
        return new CalendarFormat(recurring, maxFileBytes, reading);
    }

    @Override
    public List<InputFile> files() throws IOException {
        return FilesUnder.list(
                paths,
                file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ics"));
    }

    @Override
    public ItemReader open(InputFile file, Optional<Position> left) throws IOException {
        if (Files.size(file.path()) > maxFileBytes) {
            throw new IOException(file.path().getFileName() + " has more than " + maxFileBytes
                    + " bytes; split it or raise " + CalendarConnectorConfig.FILE_MAX_BYTES);
        }
        Instant now = clock.instant();
        String text = new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8);
        return new CalendarReading(file.path(), ties, new Occurrences(recurring, now), now)
                .read(IcsText.split(text), left.map(CalendarPosition.class::cast));
    }

    @Override
    public Position position(Map<String, ?> map) {
        return CalendarPosition.parse(map);
    }
}

package org.goodturn.ingest.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodturn.events.InteractionKind;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.FileHead;
import org.goodturn.ingest.source.FilePosition;
import org.goodturn.ingest.source.FilesUnder;
import org.goodturn.ingest.source.InputFile;
import org.goodturn.ingest.source.InputFormat;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.NothingYet;
import org.goodturn.ingest.source.Position;
import org.goodturn.ingest.source.Reading;
import org.goodturn.ingest.source.Settling;

/** Files of comma-separated values: those that were named, and the {@code .csv} files in named folders. */
public final class CsvFormat implements InputFormat {
    private final List<Path> paths;
    private final RowKind kind;
    private final RowMapping mapping;
    private final int maxGroupRows;
    private final Settling settling;

    private CsvFormat(List<Path> paths, RowKind kind, RowMapping mapping, int maxGroupRows, Settling settling) {
        this.paths = paths;
        this.kind = kind;
        this.mapping = mapping;
        this.maxGroupRows = maxGroupRows;
        this.settling = settling;
    }

    /** How many rows of a group are held, unless something else is said. */
    public static final int DEFAULT_MAX_GROUP_ROWS = 1000;

    /**
     * How rows of a kind are read.
     *
     * @param defaultKind what interactions are that do not say
     * @param maxGroupRows how many rows are held to find out who belongs to a group
     */
    public static InputFormat of(RowKind kind, InteractionKind defaultKind, int maxGroupRows, Reading reading) {
        PersonIds ids = reading.ids();
        String source = reading.source();
        RowMapping mapping =
                switch (kind) {
                    case INTERACTIONS -> new InteractionRows(ids, source, defaultKind);
                    case BEHAVIORS -> new SingleRows(new BehaviorRow(ids, source));
                    case PROFILES -> new SingleRows(new ProfileRow(ids, source, reading.clock()));
                    case CONSENTS -> new ConsentRows(ids, source, reading.clock());
                };
        return new CsvFormat(reading.paths(), kind, mapping, maxGroupRows, reading.settling());
    }

    /** Refuses columns that the kind has not. */
    @Override
    public void check() throws IOException {
        for (InputFile file : files()) {
            CsvHeader.read(file.path(), kind);
        }
    }

    @Override
    public List<InputFile> files() throws IOException {
        return FilesUnder.list(
                paths,
                file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
    }

    @Override
    public ItemReader open(InputFile file, Optional<Position> left) throws IOException {
        Optional<CsvHeader> header = CsvHeader.read(file.path(), kind);
        if (header.isEmpty()) {
            return new NothingYet();
        }
        FilePosition begin = new FilePosition(header.get().end(), header.get().lines(), FileHead.of(file.path()));
        FilePosition from = FilePosition.resume(file.path(), left).orElse(begin);
        return new CsvItems(file.path(), header.get(), from, mapping, maxGroupRows, settling);
    }

    @Override
    public Position position(Map<String, ?> map) {
        return FilePosition.parse(map);
    }
}

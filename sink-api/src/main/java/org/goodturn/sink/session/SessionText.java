package org.goodturn.sink.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.People;
import org.goodturn.sink.security.Scope;

/** A caller in bytes and back: what a session holds. */
final class SessionText {

    private static final int VERSION = 1;
    private static final int PERSON = 0;
    private static final int EVERYBODY = 1;
    private static final int LISTED = 2;

    private SessionText() {}

    static byte[] write(Caller caller) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(caller.until().getEpochSecond());
            out.writeByte(caller.scopes().size());
            for (Scope scope : caller.scopes()) {
                out.writeUTF(scope.name());
            }
            switch (caller) {
                case Caller.Person person -> {
                    out.writeByte(PERSON);
                    out.writeUTF(person.id());
                }
                case Caller.Application application -> writeApplication(out, application);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void writeApplication(DataOutputStream out, Caller.Application application) throws IOException {
        switch (application.granted()) {
            case People.Everybody everybody -> {
                out.writeByte(EVERYBODY);
                out.writeUTF(application.id());
            }
            case People.Listed listed -> {
                out.writeByte(LISTED);
                out.writeUTF(application.id());
                out.writeInt(listed.ids().size());
                for (String id : new TreeSet<>(listed.ids())) {
                    out.writeUTF(id);
                }
            }
        }
    }

    static Caller read(byte[] content) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readByte() != VERSION) {
                throw new IOException("another version");
            }
            Instant until = Instant.ofEpochSecond(in.readLong());
            Set<Scope> scopes = EnumSet.noneOf(Scope.class);
            for (int left = in.readByte(); left > 0; left--) {
                scopes.add(Scope.valueOf(in.readUTF()));
            }
            int kind = in.readByte();
            String id = in.readUTF();
            return switch (kind) {
                case PERSON -> new Caller.Person(id, scopes, until);
                case EVERYBODY -> new Caller.Application(id, new People.Everybody(), scopes, until);
                case LISTED -> new Caller.Application(id, new People.Listed(readPeople(in)), scopes, until);
                default -> throw new IOException("another kind of caller");
            };
        }
    }

    private static Set<String> readPeople(DataInputStream in) throws IOException {
        Set<String> people = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            people.add(in.readUTF());
        }
        return people;
    }
}

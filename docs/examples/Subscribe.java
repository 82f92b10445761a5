import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;

/**
 * Prints nudges as they come, and goes on where it stood after a broken connection. Nothing but the JDK:
 * {@code java Subscribe.java http://localhost:8080 "$(./goodturn token --application)"}
 */
public final class Subscribe {

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            System.err.println("Usage: java Subscribe.java BASE-URL TOKEN");
            System.exit(2);
        }
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String cursor = "";
        while (true) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(arguments[0] + "/v1/nudges/stream"))
                    .header("Authorization", "Bearer " + arguments[1])
                    .header("Accept", "text/event-stream");
            if (!cursor.isEmpty()) {
                request.header("Last-Event-ID", cursor);
            }
            try {
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
                if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
                    System.err.println("Refused with " + answer.statusCode() + ": a new token is needed.");
                    System.exit(1);
                }
                if (answer.statusCode() == 200) {
                    cursor = read(answer.body().iterator(), cursor);
                }
            } catch (IOException | java.io.UncheckedIOException broken) {
                System.err.println("The connection broke; going on from the last event.");
            }
            Thread.sleep(1000);
        }
    }

    /** Reads events until the stream ends, and answers the cursor of the last one that was handled. */
    private static String read(Iterator<String> lines, String from) {
        String cursor = from;
        String event = "message";
        String data = "";
        String id = from;
        try {
            while (lines.hasNext()) {
                String line = lines.next();
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        handle(event, data);
                    }
                    cursor = id; // only now: an event that was not handled comes again
                    event = "message";
                    data = "";
                } else if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data += line.substring(5).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                }
            }
        } catch (java.io.UncheckedIOException broken) {
            System.err.println("The connection broke; going on from the last event.");
        }
        return cursor;
    }

    private static void handle(String event, String data) {
        System.out.println(event + " " + data); // parse the JSON with the library you have
    }
}

package org.goodturn.schemas.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/** An HTTP server that answers what it was told to, in order, and remembers what it was asked. */
final class FakeRegistry implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Question> questions = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private record Answer(int status, String body, String location) {}

    record Question(String method, String path, String authorization, String contentType, String body) {}

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized FakeRegistry answers(int status, String body) {
        answers.add(new Answer(status, body, null));
        return this;
    }

    synchronized FakeRegistry redirects(URI elsewhere) {
        answers.add(new Answer(302, "", elsewhere.toString()));
        return this;
    }

    synchronized List<Question> questions() {
        return List.copyOf(questions);
    }

    private synchronized Answer next(Question question) {
        questions.add(question);
        return answers.poll();
    }

    /** Without an answer left it keeps the caller waiting, as a registry that hangs. */
    private void handle(HttpExchange exchange) throws IOException {
        Question question = new Question(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = next(question);
        if (answer == null) {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.location() != null) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}

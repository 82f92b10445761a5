package org.goodturn.sink.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * One POST to one address. The connection goes to the very address that was given; the name serves the {@code Host}
 * header, SNI and the certificate alone, so that nothing is looked up again. Each call has a connection of its own;
 * redirects are not followed; of the answer's body at most 8 KB are read, and thrown away.
 */
class HttpPost implements AutoCloseable {

    /** How much of an answer's body is read. */
    static final int LARGEST_ANSWER = 8192;

    private static final int MANY = 100_000;

    private final HttpClient client;
    private final Duration connect;
    private final Duration whole;

    HttpPost(Vertx vertx, WebhookSettings settings) {
        this.connect = settings.connectTimeout();
        this.whole = settings.timeout();
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                // Connections are bounded where tries are; a queue here would let one receiver delay another.
                .setMaxPoolSize(MANY)
                .setVerifyHost(true)
                .setSslHandshakeTimeout(connect.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        settings.trustCertificates()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = vertx.createHttpClient(options);
    }

    /** Posts and waits for the end. Never throws; may be called from a virtual thread. */
    Answer post(Target target, InetAddress address, Map<String, String> headers, byte[] body) {
        Call call = new Call(System.nanoTime());
        client.request(options(target, address, headers)).onComplete(request -> {
            if (request.failed()) {
                call.failed(request.cause(), true);
            } else {
                call.sent(request.result(), body);
            }
        });
        return call.await();
    }

    private RequestOptions options(Target target, InetAddress address, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                // The address as a literal: there is nothing in it to look up.
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setConnectTimeout(connect.toMillis());
        headers.forEach(options::putHeader);
        return options;
    }

    @Override
    public void close() {
        client.close();
    }

    /** A call under way; its steps come from the connection's event loop. */
    private final class Call {
        private final long began;
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private volatile HttpClientRequest request;
        private volatile HttpClientResponse response;
        private int read;

        Call(long began) {
            this.began = began;
        }

        Answer await() {
            try {
                return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                end(Answer.TIMEOUT);
            } catch (InterruptedException e) {
                end(Answer.BROKEN);
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an answer is never completed with an error", e);
            }
            return answer.join();
        }

        void sent(HttpClientRequest begun, byte[] body) {
            request = begun;
            if (answer.isDone()) {
                close();
                return;
            }
            begun.exceptionHandler(e -> failed(e, false));
            // Otherwise what a receiver sends, if it is no HTTP, would be in the log.
            begun.connection().exceptionHandler(e -> failed(e, false));
            begun.response().onComplete(result -> {
                if (result.failed()) {
                    failed(result.cause(), false);
                } else {
                    answered(result.result());
                }
            });
            begun.end(Buffer.buffer(body));
        }

        private void answered(HttpClientResponse came) {
            response = came;
            came.handler(part -> {
                read += part.length();
                if (read > LARGEST_ANSWER) {
                    end("");
                }
            });
            came.endHandler(nothing -> end(""));
            came.exceptionHandler(e -> end(""));
        }

        void failed(Throwable cause, boolean connecting) {
            end(tls(cause) ? Answer.TLS : connecting ? Answer.CONNECT : Answer.BROKEN);
        }

        /** Once there is a status it is the answer, however the rest of it goes. */
        private void end(String failure) {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            HttpClientResponse came = response;
            answer.complete(
                    came == null ? Answer.failed(failure, took) : Answer.of(came.statusCode(), took, retryAfter(came)));
            close();
        }

        private void close() {
            HttpClientRequest begun = request;
            if (begun != null && begun.connection() != null) {
                begun.connection().close();
            }
        }

        private static Optional<Duration> retryAfter(HttpClientResponse came) {
            return RetryAfter.parse(came.getHeader(HttpHeaders.RETRY_AFTER), Instant.now());
        }

        private static boolean tls(Throwable cause) {
            return cause instanceof SSLException || cause != null && cause.getCause() instanceof SSLException;
        }
    }
}

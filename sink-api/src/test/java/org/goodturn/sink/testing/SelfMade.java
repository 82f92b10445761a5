package org.goodturn.sink.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for {@code localhost} that nobody else signed, made for one run, in the PEM files that an operator has. */
public record SelfMade(Path certificate, Path key) {

    private static final String NAME = "localhost";

    /** Makes one, with the JDK's own tool. */
    public static SelfMade made() {
        try {
            Path directory = passing(Files.createTempDirectory("certificate"));
            String password = UUID.randomUUID().toString();
            Path made = generated(directory, password);
            KeyStore store = KeyStore.getInstance(made.toFile(), password.toCharArray());
            return new SelfMade(
                    pem(made, "CERTIFICATE", store.getCertificate(NAME).getEncoded()),
                    pem(
                            made,
                            "PRIVATE KEY",
                            store.getKey(NAME, password.toCharArray()).getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path generated(Path directory, String password) throws IOException {
        String asked = "-genkeypair -keyalg EC -validity 2 -alias " + NAME + " -dname CN=" + NAME + " -ext SAN=dns:"
                + NAME + " -storetype PKCS12 -keystore store.p12 -storepass " + password;
        Process tool = new ProcessBuilder(
                        (Path.of(System.getProperty("java.home"), "bin", "keytool") + " " + asked).split(" "))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool made no certificate");
        }
        return passing(directory.resolve("store.p12"));
    }

    private static Path pem(Path beside, String what, byte[] content) throws IOException {
        String text = "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder().encodeToString(content)
                + "\n-----END " + what + "-----\n";
        return passing(Files.writeString(beside.resolveSibling(what.replace(' ', '-') + ".pem"), text));
    }

    /** Gone when the tests end. */
    private static Path passing(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    /** What a client needs that trusts this certificate and no other. */
    public SSLContext trusted() throws IOException, GeneralSecurityException {
        Certificate only = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate)));
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(NAME, only);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}

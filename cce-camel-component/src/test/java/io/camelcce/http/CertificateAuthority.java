package io.camelcce.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** Signs the certificates of servers and clients; its keys are made by the keytool of the JDK. */
public final class CertificateAuthority {

    /** Of every store. */
    public static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path keys;

    /** The one of all tests that need but one: a key takes the keytool a second. */
    public static CertificateAuthority wellKnown() {
        return WellKnown.AUTHORITY;
    }

    /** Another authority, which keeps its files in a folder. */
    public CertificateAuthority(Path folder) {
        this.folder = folder;
        this.keys = folder.resolve("keys.p12");
        keytool("authority", "-ext", "bc:c", "-startdate", "-9d", "-validity", "99");
    }

    /** Of a server that is 127.0.0.1. */
    public SSLServerSocket goodServer() {
        return server("good", "ip:127.0.0.1", "-1H");
    }

    /** With the certificate of a server that is 127.0.0.1. */
    SSLContext goodContext() {
        return context("good", "ip:127.0.0.1", "-1H");
    }

    /** Of a server with a name. */
    SSLServerSocket namedServer(String name) {
        return server("named", "dns:" + name, "-1H");
    }

    /** Of a server that was 127.0.0.1 until some days ago. */
    public SSLServerSocket expiredServer() {
        return server("expired", "ip:127.0.0.1", "-3d");
    }

    /** Of a server that is not 127.0.0.1. */
    public SSLServerSocket otherServer() {
        return server("other", "dns:other.example.com", "-1H");
    }

    /** Of a server that is 127.0.0.1, speaks one version of TLS, and demands a certificate of this authority. */
    public SSLServerSocket demandingServer(String protocol) {
        SSLServerSocket socket = goodServer();
        socket.setEnabledProtocols(new String[] {protocol});
        socket.setNeedClientAuth(true);
        return socket;
    }

    /** What a user sets to trust this authority. */
    public SSLContextParameters trusted() {
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store(trustStore()));
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    /** What a user sets to trust this authority, and to show a certificate of it. */
    SSLContextParameters trustedAndShown() {
        KeyManagersParameters shown = new KeyManagersParameters();
        shown.setKeyStore(store(clientStore()));
        shown.setKeyPassword(PASSWORD);
        SSLContextParameters parameters = trusted();
        parameters.setKeyManagers(shown);
        return parameters;
    }

    /** A file with the certificate of this authority. */
    public Path trustStore() {
        try {
            KeyStore trusted = emptyStore();
            trusted.setCertificateEntry("authority", keys().getCertificate("authority"));
            return write("trusted.p12", trusted);
        } catch (IOException | GeneralSecurityException notMade) {
            throw new AssertionError(notMade);
        }
    }

    /** A file with the key and the certificate of a client. */
    public Path clientStore() {
        try {
            return write("client.p12", own("client", "dns:client.example.com", "-1H"));
        } catch (IOException | GeneralSecurityException notMade) {
            throw new AssertionError(notMade);
        }
    }

    private Path write(String name, KeyStore store) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static KeyStoreParameters store(Path file) {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + file);
        store.setPassword(PASSWORD);
        return store;
    }

    private SSLServerSocket server(String name, String subjectAlternativeName, String begin) {
        try {
            return (SSLServerSocket) context(name, subjectAlternativeName, begin)
                    .getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException unusable) {
            throw new AssertionError(unusable);
        }
    }

    private SSLContext context(String name, String subjectAlternativeName, String begin) {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(own(name, subjectAlternativeName, begin), PASSWORD.toCharArray());
            KeyStore known = emptyStore();
            known.setCertificateEntry("authority", keys().getCertificate("authority"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new AssertionError(unusable);
        }
    }

    private KeyStore own(String name, String subjectAlternativeName, String begin)
            throws IOException, GeneralSecurityException {
        if (!keys().containsAlias(name)) {
            String san = "san=" + subjectAlternativeName;
            keytool(name, "-signer", "authority", "-ext", san, "-startdate", begin, "-validity", "1");
        }
        char[] password = PASSWORD.toCharArray();
        KeyStore own = emptyStore();
        own.setKeyEntry(name, keys().getKey(name, password), password, keys().getCertificateChain(name));
        return own;
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void keytool(String alias, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new AssertionError(said);
            }
        } catch (IOException | InterruptedException notRun) {
            throw new AssertionError(notRun);
        }
    }

    private static final class WellKnown {

        static final CertificateAuthority AUTHORITY = new CertificateAuthority(folder());

        private static Path folder() {
            try {
                return Files.createTempDirectory(Path.of("target"), "authority");
            } catch (IOException notMade) {
                throw new UncheckedIOException(notMade);
            }
        }
    }
}

package io.camelcce.http;

import java.io.IOException;
import java.io.OutputStream;
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
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** Signs the certificates of servers; its keys are made by the keytool of the JDK. */
final class CertificateAuthority {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path keys;

    CertificateAuthority(Path folder) {
        this.folder = folder;
        this.keys = folder.resolve("keys.p12");
        keytool("authority", "-ext", "bc:c", "-startdate", "-9d", "-validity", "99");
    }

    /** Of a server that is 127.0.0.1. */
    SSLServerSocket goodServer() {
        return server("good", "ip:127.0.0.1", "-1H");
    }

    /** Of a server that was 127.0.0.1 until some days ago. */
    SSLServerSocket expiredServer() {
        return server("expired", "ip:127.0.0.1", "-3d");
    }

    /** Of a server that is not 127.0.0.1. */
    SSLServerSocket otherServer() {
        return server("other", "dns:other.example.com", "-1H");
    }

    /** What a user sets on Camel's https component to trust this authority. */
    SSLContextParameters trusted() {
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore trusted = emptyStore();
            trusted.setCertificateEntry("authority", keys().getCertificate("authority"));
            trusted.store(out, PASSWORD.toCharArray());
        } catch (IOException | GeneralSecurityException notMade) {
            throw new AssertionError(notMade);
        }
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + file);
        store.setPassword(PASSWORD);
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    private SSLServerSocket server(String name, String subjectAlternativeName, String begin) {
        try {
            if (!keys().containsAlias(name)) {
                String san = "san=" + subjectAlternativeName;
                keytool(name, "-signer", "authority", "-ext", san, "-startdate", begin, "-validity", "1");
            }
            char[] password = PASSWORD.toCharArray();
            KeyStore own = emptyStore();
            own.setKeyEntry(name, keys().getKey(name, password), password, keys().getCertificateChain(name));
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(own, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException | GeneralSecurityException unusable) {
            throw new AssertionError(unusable);
        }
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
}

package io.camelcce.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.oauth.RandomTokens;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scan at the end of {@code ./verify} finds what tests should not have left behind. */
@DisabledOnOs(OS.WINDOWS)
class ScanForSecretsTest {

    private static final Path SCAN = Path.of("..", ".ci", "scan-for-secrets");
    private static final String SECRET = new RandomTokens(new SecureRandom()).next();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path target;

    @ParameterizedTest
    @EnumSource(Form.class)
    void findsASecretInEveryForm(Form form) throws Exception {
        Files.write(target.resolve("test.log"), ("a line\n" + form.of(SECRET)).getBytes(StandardCharsets.UTF_8));

        Scan scan = scan();

        assertThat(scan.status()).isEqualTo(1);
        assertThat(scan.said()).contains("test.log:2").doesNotContain(SECRET, form.of(SECRET));
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void findsTheSecretsOfTests(Mark mark) throws Exception {
        List<String> files = new ArrayList<>();
        for (Form form : Form.values()) {
            if (mark.text.length() > 5 || !form.name().startsWith("BASIC")) {
                files.add(form + ".log");
                Files.writeString(target.resolve(form + ".log"), form.of("my-" + mark.text + "-7"));
            }
        }

        Scan scan = scan();

        assertThat(scan.status()).isEqualTo(1);
        assertThat(scan.said()).contains(files);
    }

    @Test
    void findsItInAFileThatIsNoText() throws Exception {
        Files.write(
                target.resolve("authorizations.mv.db"),
                ("\0\1\2\n\0\uffff" + SECRET + "\0").getBytes(StandardCharsets.ISO_8859_1));

        Scan scan = scan();

        assertThat(scan.status()).isEqualTo(1);
        assertThat(scan.said()).contains("authorizations.mv.db:2").doesNotContain(SECRET);
    }

    @Test
    void isQuietWhenThereIsNone() throws Exception {
        Files.writeString(target.resolve("test.log"), "a client secret, a token, simulated, Secret[hidden]\n");

        assertThat(scan()).isEqualTo(new Scan(0, ""));
    }

    @Test
    void passesOverWhatIsCompiled() throws Exception {
        for (String folder : new String[] {"classes", "test-classes"}) {
            Files.createDirectories(target.resolve(folder));
            Files.writeString(target.resolve(folder).resolve("SomeTest.class"), SECRET);
        }

        assertThat(scan().status()).isZero();
    }

    @Test
    void doesNotPassIfThereIsNothingToScan() throws Exception {
        assertThat(scan("no-such-folder").status()).isEqualTo(2);
        assertThat(scan(new String[0]).status()).isEqualTo(2);
    }

    private Scan scan() throws IOException, InterruptedException {
        return scan(target.toString());
    }

    private static Scan scan(String... folders) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("bash", SCAN.toString()), Stream.of(folders))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Scan(process.waitFor(), said);
    }

    /**
     * What a scan came to.
     *
     * @param said both of its streams
     */
    private record Scan(int status, String said) {}

    /** How a secret may stand somewhere. */
    enum Form {
        PLAIN {
            @Override
            String of(String secret) {
                return "token " + secret;
            }
        },
        URL {
            @Override
            String of(String secret) {
                return "?token=" + URLEncoder.encode(secret + "/+&", StandardCharsets.UTF_8);
            }
        },
        BASIC {
            @Override
            String of(String secret) {
                return "Basic " + base64("client:" + secret);
            }
        },
        BASIC_OF_A_LONGER_CLIENT {
            @Override
            String of(String secret) {
                return "Basic " + base64("client1:" + secret);
            }
        },
        BASIC_OF_A_CLIENT_THAT_IS_LONGER_STILL {
            @Override
            String of(String secret) {
                return "Basic " + base64("client12:" + secret);
            }
        },
        BYTES_OF_POSTGRES {
            @Override
            String of(String secret) {
                return "\\x" + HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            }
        },
        BYTES_OF_H2 {
            @Override
            String of(String secret) {
                return "X'" + HexFormat.of().withUpperCase().formatHex(secret.getBytes(StandardCharsets.UTF_8)) + "'";
            }
        };

        abstract String of(String secret);

        private static String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What secrets of tests have in them; by names, so that no report has one. */
    enum Mark {
        HUNTER("hunter2"),
        SECRET("s3cret"),
        TOKEN("t0ken"),
        DEMO("demo-secret");

        private final String text;

        Mark(String text) {
            this.text = text;
        }
    }
}

package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path that the contact centre does not know is a fault of the configuration. */
class WrongPathTest extends FaultyCalls {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setWireProfile("file:" + profile());
    }

    @Test
    @Tag("F22")
    void ofACreateIsToldAsAFaultOfTheConfiguration() {
        Exchange refused = create();

        assertThat(outcome(refused)).isEqualTo("rejected");
        assertThat(header(refused, CceConstants.REJECTION_REASON, String.class)).isEqualTo("notFound");
        assertThat(header(refused, CceConstants.MESSAGE, String.class))
                .contains("check the domain, and the paths of the wire profile")
                .doesNotContain("never existed");
        assertThat(attempts(refused)).isEqualTo(1);
        assertThat(calls()).hasSize(1);
    }

    private static Path profile() {
        Properties profile = new Properties();
        Path file = folder.resolve("profile.properties");
        try (InputStream inTheJar =
                        CceComponent.class.getResourceAsStream("/io/camelcce/wire/digital-routing.properties");
                OutputStream changed = Files.newOutputStream(file)) {
            profile.load(Objects.requireNonNull(inTheJar));
            profile.setProperty("create.path", "/drapi/v9/tasks");
            profile.store(changed, null);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
        return file;
    }
}

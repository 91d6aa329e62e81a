package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.ContactCenterExtension;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Micrometer is optional: the component works where none of its classes can be loaded. */
class WithoutMicrometerTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @Test
    void aTaskIsAskedFor() throws Exception {
        CONTACT_CENTER.contactCenter().acceptToken(OutcomeOfACall.TOKEN);
        try (URLClassLoader loader = loaderWithoutMicrometer()) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                assertThat(loader.getResource("io/micrometer/core/instrument/MeterRegistry.class"))
                        .isNull();
                assertThat(outcome(loader)).isEqualTo("rejected");
            } finally {
                thread.setContextClassLoader(before);
            }
        }
        assertThat(CONTACT_CENTER.contactCenter().ledger().requests("GET", "/drapi/v1/tasks/none"))
                .hasSize(1);
    }

    /** What becomes of a call that classes of this loader make. */
    private static String outcome(ClassLoader loader) throws Exception {
        Class<?> caller = loader.loadClass(OutcomeOfACall.class.getName());
        assertThat(caller.getClassLoader()).isSameAs(loader);
        @SuppressWarnings("unchecked")
        UnaryOperator<String> call =
                (UnaryOperator<String>) caller.getDeclaredConstructor().newInstance();
        return call.apply(CONTACT_CENTER.contactCenter().domain());
    }

    private static URLClassLoader loaderWithoutMicrometer() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            File file = new File(entry);
            if (!file.getName().startsWith("micrometer-")) {
                urls.add(file.toURI().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }
}

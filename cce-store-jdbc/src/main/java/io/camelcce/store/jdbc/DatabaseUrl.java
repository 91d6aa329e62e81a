package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace.AtUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Driver;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A database that is reached by a JDBC URL: PostgreSQL or H2. */
final class DatabaseUrl {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";

    private static final Pattern PASSWORD = Pattern.compile("([?&])password=([^&]*)&?");

    private final String url;
    private final @Nullable String user;
    private final @Nullable Secret password;

    DatabaseUrl(AtUrl place) {
        this.url = place.url();
        this.user = place.user();
        this.password = place.password();
    }

    /** @throws AuthorizationStoreException if the URL is one of another database, or there is no driver for it */
    ConnectionSource connections() {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password.reveal());
        }
        StoreFailures failures = new StoreFailures(shown());
        if (url.startsWith(POSTGRESQL)) {
            // What the URL says comes before these.
            properties.setProperty("ApplicationName", "camel-cce");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("socketTimeout", String.valueOf(Patience.ANSWER.toSeconds()));
            // The driver writes a URL that it does not understand into the log.
            Matcher inUrl = PASSWORD.matcher(url);
            if (inUrl.find()) {
                properties.setProperty("password", URLDecoder.decode(inUrl.group(2), StandardCharsets.UTF_8));
            }
            refuseUserBeforeHost();
            return new OwnConnections(postgresql(), inUrl.reset().replaceAll("$1"), properties, failures);
        }
        if (url.startsWith(H2)) {
            refuseScripts();
            return new OwnConnections(new org.h2.Driver(), url, properties, failures);
        }
        throw new AuthorizationStoreException(
                "Authorizations cannot be kept in %s: use jdbc:postgresql: or jdbc:h2:".formatted(shown()), null);
    }

    /** The URL without what may be secret: its parameters, and a user before the host. */
    private String shown() {
        String address = url.split("[?;]", 2)[0];
        return address.replaceFirst("//[^/]*@", "//");
    }

    private void refuseUserBeforeHost() {
        if (!shown().equals(url.split("[?]", 2)[0])) {
            throw new AuthorizationStoreException(
                    "The URL %s must not have a user before the host: give user and password by themselves"
                            .formatted(shown()),
                    null);
        }
    }

    private void refuseScripts() {
        if (url.toUpperCase(Locale.ROOT).matches("(?s).*;\\s*INIT\\s*=.*")) {
            throw new AuthorizationStoreException(
                    "The URL %s must not run a script (INIT): run it beforehand".formatted(shown()), null);
        }
    }

    private static Driver postgresql() {
        for (ClassLoader loader : loaders()) {
            try {
                return Class.forName("org.postgresql.Driver", true, loader)
                        .asSubclass(Driver.class)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException notHere) {
                // The next one may have it.
            }
        }
        throw new AuthorizationStoreException(
                "There is no driver for PostgreSQL: add org.postgresql:postgresql to the class path", null);
    }

    private static List<ClassLoader> loaders() {
        ClassLoader own = Objects.requireNonNull(DatabaseUrl.class.getClassLoader());
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? List.of(own) : List.of(context, own);
    }
}

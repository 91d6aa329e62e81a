package io.camelcce.camel;

import static io.camelcce.camel.OptionFaults.given;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where the options of a component have authorizations kept. */
sealed interface StoreChoice {

    /** The folder that is used when nothing is said, in the working directory. */
    String FOLDER = "cce-authorizations";

    /** The environment variable with the key. */
    String KEY_VARIABLE = "CCE_STORE_KEY";

    /** Nowhere: for as long as the JVM runs. */
    record InMemory() implements StoreChoice {}

    /** In a store that the application brings. */
    record Given(AuthorizationStore store) implements StoreChoice {}

    /** In a place that was said. */
    record At(StorePlace place) implements StoreChoice {}

    /** In the usual place, as soon as something has to be kept. */
    record WhenNeeded(StorePlace place) implements StoreChoice {}

    /** @throws IllegalArgumentException if the options say no place; the message says what they can say */
    static StoreChoice of(CceComponent component) {
        Object store = component.getStore();
        if (store == null || (store instanceof String blank && blank.isBlank())) {
            return new WhenNeeded(inFolder(component, FOLDER));
        } else if (store instanceof AuthorizationStore given) {
            return new Given(given);
        } else if (store instanceof DataSource source) {
            return new At(new StorePlace(new StorePlace.Of(source), sharedKey(component)));
        } else if (store instanceof String text) {
            return of(component, text.strip());
        }
        throw illegal("a " + store.getClass().getName());
    }

    private static StoreChoice of(CceComponent component, String text) {
        if (text.equals("memory")) {
            return new InMemory();
        } else if (text.startsWith("file:") && text.length() > "file:".length()) {
            return new At(inFolder(component, text.substring("file:".length())));
        } else if (text.startsWith("jdbc:")) {
            StorePlace.AtUrl database = new StorePlace.AtUrl(
                    text,
                    given(component.getStoreUser()).orElse(null),
                    given(component.getStorePassword()).map(Secret::of).orElse(null));
            return new At(new StorePlace(database, sharedKey(component)));
        }
        throw illegal("neither");
    }

    private static StorePlace inFolder(CceComponent component, String folder) {
        return new StorePlace(
                new StorePlace.InFolder(folder),
                key(component).orElseGet(() -> new StorePlace.KeyFile(folder + "/store.key")));
    }

    private static StorePlace.Key sharedKey(CceComponent component) {
        return key(component)
                .orElseThrow(() -> new IllegalArgumentException(
                        "camel.component.cce.storeKeyFile: it is missing, and so are storeKey and the environment variable "
                                + KEY_VARIABLE
                                + ": all applications that share a database need the same key"));
    }

    private static Optional<StorePlace.Key> key(CceComponent component) {
        return keyText(component.getStoreKey())
                .or(() -> given(component.getStoreKeyFile()).map(StorePlace.KeyFile::new))
                .or(() -> keyText(System.getenv(KEY_VARIABLE)));
    }

    private static Optional<StorePlace.Key> keyText(@Nullable String text) {
        return given(text).map(Secret::of).map(StorePlace.KeyText::new);
    }

    /** Does not repeat the text: a URL may have a password in it. */
    private static IllegalArgumentException illegal(String what) {
        return new IllegalArgumentException(
                "camel.component.cce.store: it is %s, and must be memory, file:FOLDER, a jdbc: URL, or the #bean: of a DataSource or an AuthorizationStore"
                        .formatted(what));
    }
}

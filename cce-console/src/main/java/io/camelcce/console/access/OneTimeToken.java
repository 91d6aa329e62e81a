package io.camelcce.console.access;

import io.camelcce.authorization.Secret;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets in who can read what the application prints: each token is good for one use, and one at a time is out. */
final class OneTimeToken {

    private final Supplier<Secret> secrets;
    private final Consumer<Secret> print;
    private @Nullable Secret current;

    /** @param print shows a token to those who run the application, and to nobody else */
    OneTimeToken(Supplier<Secret> secrets, Consumer<Secret> print) {
        this.secrets = secrets;
        this.print = print;
    }

    /** Prints a token, unless one is out that nobody has used. */
    synchronized void offer() {
        if (current == null) {
            current = secrets.get();
            print.accept(current);
        }
    }

    /** Whether it is the token that is out; it is used up then. */
    synchronized boolean use(Secret token) {
        boolean right = current != null && token.equals(current);
        if (right) {
            current = null;
        }
        return right;
    }
}

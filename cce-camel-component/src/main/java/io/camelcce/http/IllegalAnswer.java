package io.camelcce.http;

import java.io.IOException;

/** An answer that does not count. The message is ours: unlike that of a library, it quotes nothing of the answer. */
public final class IllegalAnswer extends IOException {

    /** @param message quotes nothing of the answer */
    public IllegalAnswer(String message) {
        super(message);
    }
}

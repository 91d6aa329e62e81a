package io.camelcce.http;

import java.io.IOException;

/** An answer that does not count. The message is ours: unlike that of a library, it quotes nothing of the answer. */
final class IllegalAnswer extends IOException {

    IllegalAnswer(String message) {
        super(message);
    }
}

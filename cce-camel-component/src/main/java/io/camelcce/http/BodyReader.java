package io.camelcce.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** Reads the body of an answer as it comes in, where it would be too large to be kept as a text. */
public interface BodyReader {

    /** Leaves all bodies to be kept as texts. */
    BodyReader NONE = new BodyReader() {
        @Override
        public boolean reads(int status) {
            return false;
        }

        @Override
        public boolean read(InputStream body, Charset charset) {
            return false;
        }

        @Override
        public String text() {
            return "";
        }
    };

    /** Whether the body of an answer with that status is for this reader. */
    boolean reads(int status);

    /**
     * Reads the body.
     *
     * @param charset of the body if it is text: the one that the answer declares, else UTF-8
     * @return whether it was read to its end; if not, the rest is not waited for
     * @throws IOException if the body does not count; the message of an {@link IllegalAnswer} is told
     */
    boolean read(InputStream body, Charset charset) throws IOException;

    /** What is to be kept of the body as a text, once it was read. */
    String text();
}

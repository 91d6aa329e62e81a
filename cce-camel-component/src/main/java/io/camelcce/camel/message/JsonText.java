package io.camelcce.camel.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;

/** The bounds of JSON in a body: how long it is, and that its bytes are text. */
final class JsonText {

    /** Of bytes, or of characters where the body is text: a request has some thousands. */
    static final int MOST = 1 << 20;

    private JsonText() {}

    static void checkLength(int length) throws IllegalBody {
        if (length > MOST) {
            throw new IllegalBody("must be JSON of at most %d bytes or characters".formatted(MOST));
        }
    }

    /** The text of bytes in the charset of the exchange: what is not text there is not replaced, but refused. */
    static String of(Exchange exchange, byte[] bytes) throws IllegalBody {
        checkLength(bytes.length);
        try {
            String charset = ExchangeHelper.getCharsetName(exchange);
            return Charset.forName(charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException notText) {
            throw new IllegalBody(
                    "must be text in the charset of the exchange, which is UTF-8 unless it says otherwise");
        }
    }
}

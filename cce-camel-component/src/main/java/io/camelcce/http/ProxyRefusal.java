package io.camelcce.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** The answer of a proxy that does not open a way, of which only the head is of interest. HttpClient would keep all of it. */
final class ProxyRefusal {

    /** Of a challenge, so that its connection can be used for the reply. */
    static final int MOST_BYTES = 1 << 16;

    private static final byte[] NOTHING = {};

    private ProxyRefusal() {}

    /** Takes the body away, and ends the connection with this answer unless the body was read to its end. */
    static void dropBody(ClassicHttpResponse refusal) throws IOException {
        boolean isChallenge = refusal.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED;
        if (!isChallenge || !isReadToItsEnd(refusal.getEntity())) {
            refusal.setHeader(HttpHeaders.CONNECTION, HeaderElements.CLOSE);
        }
        // Not null: without an entity, HttpClient does not give the connection back to the pool.
        refusal.setEntity(new ByteArrayEntity(NOTHING, null));
    }

    private static boolean isReadToItsEnd(@Nullable HttpEntity body) throws IOException {
        if (body == null) {
            return true;
        }
        boolean hasAnEnd = body.isChunked() || body.getContentLength() >= 0;
        if (!hasAnEnd || body.getContentLength() > MOST_BYTES) {
            return false;
        }
        InputStream content = body.getContent();
        return content.readNBytes(MOST_BYTES + 1).length <= MOST_BYTES;
    }
}

package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualReuseTest {

    private static final List<Header> HEADERS = List.of(
            new BasicHeader("Content-Length", "12"),
            new BasicHeader("content-length", "0"),
            new BasicHeader("Connection", "keep-alive"),
            new BasicHeader("CONNECTION", "Close"),
            new BasicHeader("Connection", "upgrade, close"),
            new BasicHeader("Proxy-Connection", "close"),
            new BasicHeader("proxy-connection", "keep-alive"),
            new BasicHeader("Transfer-Encoding", "chunked"),
            new BasicHeader("Content-Type", "application/json"));
    private static final List<ProtocolVersion> VERSIONS =
            List.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1, HttpVersion.HTTP_2, new HttpVersion(1, 1));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GET", "POST", "HEAD", "CONNECT"})
    void aConnectionIsKeptExactlyWhenHttpClientWouldKeepIt(String method) {
        HttpCoreContext context = HttpCoreContext.create();
        List<String> otherwise = new ArrayList<>();
        for (List<Header> asked : pairs()) {
            BasicHttpRequest request = new BasicHttpRequest(method, "/");
            addTo(request, asked);
            for (List<Header> answered : pairs()) {
                for (ProtocolVersion version : VERSIONS) {
                    for (int code : new int[] {100, 200, 204, 304, 409}) {
                        BasicHttpResponse response = new BasicHttpResponse(code);
                        response.setVersion(version);
                        addTo(response, answered);
                        if (new UsualReuse().keepAlive(request, response, context)
                                != DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(
                                        request, response, context)) {
                            otherwise.add("%s, answered by %s %s".formatted(asked, response, answered));
                        }
                    }
                }
            }
        }

        assertThat(otherwise).isEmpty();
    }

    /** HttpClient's own strategy asks for headers by their names. */
    @Test
    void theUsualAnswerIsToldWithoutIt() {
        BasicHttpResponse usual = new BasicHttpResponse(200) {
            @Override
            public Iterator<Header> headerIterator(String name) {
                throw new AssertionError("asked for " + name);
            }
        };
        HttpCoreContext context = HttpCoreContext.create();
        BasicHttpRequest request = new BasicHttpRequest("POST", "/");
        usual.setVersion(HttpVersion.HTTP_1_1);
        addTo(usual, HEADERS.subList(0, 1));

        assertThat(new UsualReuse().keepAlive(request, usual, context)).isTrue();
        assertThatThrownBy(() -> DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, usual, context))
                .hasMessageStartingWith("asked for");
    }

    /** Of no header, of one, and of two. */
    private static List<List<Header>> pairs() {
        return Stream.concat(
                        Stream.of(List.<Header>of()),
                        HEADERS.stream()
                                .flatMap(one -> Stream.concat(
                                        Stream.of(List.of(one)),
                                        HEADERS.stream().map(other -> List.of(one, other)))))
                .toList();
    }

    private static void addTo(HttpMessage message, List<Header> headers) {
        headers.forEach(message::addHeader);
    }
}

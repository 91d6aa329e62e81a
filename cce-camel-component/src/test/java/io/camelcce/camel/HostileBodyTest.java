package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcce.wiremock.TaskRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no sensible request: each ends in an outcome, and none is read without end. */
class HostileBodyTest extends CceRoutes {

    private static final int MOST = 1 << 20;
    private static final Map<String, Object> DECLARED = Map.of(Exchange.CONTENT_TYPE, "application/json");
    private static final String SMS = "\"origin\":\"me\",\"destination\":\"44700\"";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").streamCache("false").to(CREATE);
            }
        };
    }

    /** A stream that says the same for ever, and counts how much of it was taken. */
    private static final class Endless extends InputStream {

        private final byte[] begin;
        private final byte again;
        private long taken;

        Endless(String begin, char again) {
            this.begin = begin.getBytes(StandardCharsets.US_ASCII);
            this.again = (byte) again;
        }

        @Override
        public int read() {
            return taken < begin.length ? begin[(int) taken++] : next();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }

        private int next() {
            taken++;
            return again;
        }
    }

    @Test
    void jsonOfOneMebibyteIsRead() {
        String json = "{" + SMS + "}";
        String longest = json + " ".repeat(MOST - json.length());

        for (Object body : inEveryForm(longest)) {
            contactCenter().reset();
            assertThat(send("direct:create", body, Map.of()).getException())
                    .as("%s", body.getClass())
                    .isNull();
            assertThat(created().origin()).isEqualTo("me");
        }
    }

    @Test
    void jsonOfMoreIsRefusedAndStaysToBeRead() {
        String json = "{" + SMS + "}";
        String longer = json + " ".repeat(MOST + 1 - json.length());

        for (Object body : inEveryForm(longer)) {
            Exchange exchange = send("direct:create", body, Map.of());

            assertRefused(exchange, "its body must be JSON of at most 1048576 bytes or characters");
            assertThat(exchange.getMessage().getBody(String.class))
                    .as("%s", body.getClass())
                    .isEqualTo(longer);
        }
    }

    private static List<Object> inEveryForm(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return List.of(
                json,
                CharBuffer.wrap(json),
                bytes,
                new ByteArrayInputStream(bytes),
                new StringReader(json),
                new InputStreamCache(bytes),
                new ReaderCache(json));
    }

    @ParameterizedTest
    @CsvSource({"{, ' '", "{, '\n'", "'{\"origin\":\"', x", "'{\"origin\":', 9", "'', {", "'{\"variables\":', ["})
    void aStreamWithoutEndIsNotReadFurtherThanThat(String begin, char again) {
        Endless endless = new Endless(begin, again);

        assertRefused(send("direct:create", endless, Map.of()), "its body must be JSON of at most");
        assertThat(endless.taken).isLessThan(2L * MOST);

        Endless characters = new Endless(begin, again);
        Reader reader = new InputStreamReader(characters, StandardCharsets.US_ASCII);
        assertRefused(send("direct:create", reader, Map.of()), "its body must be JSON of at most");
        assertThat(characters.taken).isLessThan(2L * MOST);
    }

    @Test
    void aStreamOfNothingButBlanksIsTheRoutesOwnUnlessItIsDeclaredToBeJson() throws IOException {
        Endless blanks = new Endless("", ' ');
        Map<String, Object> headers = new HashMap<>(AN_SMS);

        Exchange exchange = send("cce:createTask?throwExceptionOnFailure=false", blanks, headers);
        assertThat(header(exchange, CceConstants.MESSAGE, String.class)).contains("needs a media type");
        assertThat(blanks.taken).isLessThan(2L * MOST);
        assertThat(exchange.getMessage().getBody(InputStream.class).readNBytes(3 * MOST))
                .hasSize(3 * MOST);

        assertRefused(send("direct:create", new Endless("", ' '), DECLARED), "its body must be JSON of at most");
    }

    @Test
    void aStreamThatIsNotJsonIsOnlyLookedAt() {
        Endless music = new Endless("", 'x');

        assertThat(send("direct:create", music, AN_SMS).getException()).isNull();
        assertThat(music.taken).isLessThan(MOST);
    }

    @Test
    void aStreamThatBreaksIsRefused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the other side is gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };

        assertRefused(send("direct:create", broken, DECLARED), "its body cannot be read: the other side is gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "taskId", "variables", "aFieldOfTheRoute"})
    void aThousandLevelsAreRefused(String field) {
        for (int levels : List.of(1_001, 100_000)) {
            String deep = "{\"" + field + "\":" + "[".repeat(levels) + "]".repeat(levels) + "}";

            assertRefused(send("direct:create", deep, Map.of()), "beyond a bound of the parser");
        }
    }

    @Test
    void aTreeOfAMillionLevelsIsNotFollowed() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode deep = nodes.objectNode();
        for (int level = 0; level < 1_000_000; level++) {
            ObjectNode around = nodes.objectNode();
            around.set("a", deep);
            deep = around;
        }
        ObjectNode body = nodes.objectNode();
        body.set("variables", deep);
        body.set("origin", deep);

        assertRefused(send("direct:create", body, Map.of()), "a must be a text", "cannot take origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000", "1e1000000000", "-1e2147483647", "1e-1000000000", "1e1000"})
    void aNumberThatCannotBeWrittenOutIsRefused(String number) {
        assertNumberRefused(number, "must be a number of at most 1000 digits");
    }

    /** JDKs differ in the largest exponent that they read. */
    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483648", "1e99999999999999999999"})
    void aNumberWithAnExponentThatNoNumberHasIsRefused(String number) {
        assertNumberRefused(number, "cce:createTask cannot ");
    }

    private void assertNumberRefused(String number, String rule) {
        for (String field : List.of("origin", "taskId", "mediaChannel", "customerId")) {
            String body = "{\"%s\":%s}".formatted(field, number);

            assertRefused(send("direct:create", body, Map.of()), rule);
        }
        assertRefused(send("direct:create", "{%s,\"variables\":{\"cv_1\":%s}}".formatted(SMS, number), Map.of()), rule);
    }

    @Test
    void aNumberOfManyDigitsIsRefused() {
        for (int digits : List.of(1_001, 100_000)) {
            assertRefused(
                    send("direct:create", "{\"origin\":" + "9".repeat(digits) + "}", Map.of()),
                    "beyond a bound of the parser");
        }
        assertRefused(
                send("direct:create", Map.of("origin", new BigDecimal("1E+1000000000")), Map.of()),
                "cannot take origin",
                "must be a number of at most 1000 digits");
    }

    @ParameterizedTest
    @CsvSource({
        "447700900123, 447700900123",
        "12345678901234567890123.50, 12345678901234567890123.5",
        "4.477e11, 447700000000",
        "0.1, 0.1",
        "-0, 0",
        "1e400, 1" + "0000000000"
    })
    void aNumberArrivesAsItWasWritten(String number, String arrived) {
        String body = "{\"origin\":%s,\"destination\":\"44700\"}".formatted(number);

        assertThat(send("direct:create", body, Map.of()).getException()).isNull();
        assertThat(created().origin()).startsWith(arrived);
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        for (String twice : List.of(
                "{\"origin\":\"one\"," + SMS + "}",
                "{" + SMS + ",\"variables\":{\"cv_1\":\"gold\",\"cv_1\":\"silver\"}}")) {
            assertRefused(send("direct:create", twice, Map.of()), "its body has a field twice: line 1, column");
        }
    }

    static Stream<byte[]> notUtf8() {
        return Stream.of(
                ("{" + SMS.replace("me", "Grüße") + "}").getBytes(StandardCharsets.ISO_8859_1),
                "{\"origin\":\"\u00c0\u00af\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"origin\":\"\u00ed\u00a0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"origin\":\"x\u00e2".getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void bytesThatAreNotTextAreRefusedAndNotReplaced(byte[] bytes) {
        for (Object body : List.of(bytes, new ByteArrayInputStream(bytes), new InputStreamCache(bytes))) {
            assertRefused(
                    send("direct:create", body, Map.of()), "its body must be text in the charset of the exchange");
        }
    }

    @Test
    void bytesAreReadInTheCharsetOfTheExchange() {
        byte[] latin1 = ("{" + SMS.replace("me", "Grüße") + "}").getBytes(StandardCharsets.ISO_8859_1);

        Exchange exchange = send("direct:create", latin1, Map.of(Exchange.CHARSET_NAME, "ISO-8859-1"));

        assertThat(exchange.getException()).isNull();
        assertThat(created().origin()).isEqualTo("Grüße");
    }

    @Test
    void aCharsetThatIsNoneIsRefused() {
        byte[] bytes = ("{" + SMS + "}").getBytes(StandardCharsets.UTF_8);

        assertRefused(
                send("direct:create", bytes, Map.of(Exchange.CHARSET_NAME, "no such charset!")),
                "its body must be text in the charset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud83d", "\\udc00", "a\\r\\nX-Evil: 1", "\\u007f", "\\u0085"})
    void halvesOfCharactersAndControlCharactersAreRefused(String origin) {
        assertRefused(
                send("direct:create", "{\"origin\":\"" + origin + "\",\"destination\":\"44700\"}", Map.of()),
                "cannot take origin",
                "must ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"origin\":\"a\u0000b\"}", "{\u0000}", "{", "{]", "{\"a\"", "{,}", "{'a':1}", "{}{}"})
    void whatIsNotJsonIsRefused(String body) {
        assertRefused(send("direct:create", body, Map.of()), "its body is not valid JSON: line 1");
    }

    @Test
    void aMapWithANullForAKeyIsRead() {
        Map<Object, Object> body = new HashMap<>(Map.of("origin", "me", "destination", "44700"));
        body.put(null, "nobody");

        assertThat(send("direct:create", body, Map.of()).getException()).isNull();
        assertThat(created().origin()).isEqualTo("me");
    }

    @Test
    void aVariableWithoutANameIsRefused() {
        Map<Object, Object> variables = new HashMap<>();
        variables.put(null, "gold");

        assertRefused(
                send("direct:create", Map.of("origin", "me", "destination", "44700", "variables", variables), Map.of()),
                "cannot take variables",
                "a variable's name must not be blank");
    }

    @Test
    void aMapThatIsSortedByNumbersHasNoFields() {
        assertThat(send("direct:create", new TreeMap<>(Map.of(1, "one")), AN_SMS)
                        .getException())
                .isNull();
    }

    @Test
    void whatContainsItselfIsRefused() {
        Map<String, Object> itself = new HashMap<>();
        List<Object> around = new ArrayList<>(List.of(itself));
        List.of("origin", "destination", "customerId", "taskId", "variables", "mediaChannel")
                .forEach(field -> itself.put(field, around));

        assertRefused(send("direct:create", itself, Map.of()), "cannot take origin", "cannot take variables");
        itself.remove("taskId");
        itself.put("variables", itself);
        assertRefused(send("direct:create", itself, Map.of()), "cannot take origin", "variables must be a text");
        assertRefused(
                send("direct:create", "no json", Map.of(CceConstants.TASK_ID, around, CceConstants.ORIGIN, itself)),
                "cannot take taskId",
                "cannot take origin");

        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putPOJO("origin", around);
        assertRefused(send("direct:create", tree, Map.of()), "cannot take origin");
    }

    @Test
    void whatIsNoRequestIsTheRoutesOwn() {
        for (Object body : List.of(List.of("a").iterator(), List.of("a"), new Object[] {1}, 17, Stream.of("a"))) {
            contactCenter().reset();
            assertThat(send("direct:create", body, AN_SMS).getException()).isNull();
            assertThat(created().origin()).isEqualTo("+447700900123");
        }
    }

    private static void assertRefused(Exchange exchange, String... words) {
        CceException failure = failure(exchange);
        assertThat(failure.getOutcomeName()).isEqualTo("invalid");
        assertThat(failure).hasMessageContainingAll(words).hasNoCause().satisfies(told -> assertThat(told.getMessage())
                .hasSizeLessThan(2_000));
        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    private static TaskRequest created() {
        return contactCenter().ledger().tasks().get(0).request();
    }
}

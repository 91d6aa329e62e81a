package io.camelcce.camel.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.FieldFault;
import io.camelcce.task.TaskField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which text is JSON for this component, and which is the route's own. */
class TextInABodyTest {

    private static final String HIJACK = "{\"taskId\":\"hijack\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; charset=UTF-8",
                "TEXT/PLAIN",
                "text/json",
                "application/jsonlines",
                "application/json-seq",
                "application/json5",
                "application/xml",
                "application/octet-streams"
            })
    void thatIsDeclaredToBeSomethingElseIsLeftAlone(String type) {
        for (String text : List.of(HIJACK, "{smile} hello", "[1]", "no JSON")) {
            for (Object body : inEveryForm(text, StandardCharsets.UTF_8)) {
                assertLeftAlone(body, Map.of(Exchange.CONTENT_TYPE, type));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                " Application/JSON ; charset=utf-8",
                "application/json;odata=verbose",
                "application/vnd.example.task+json",
                "application/octet-stream",
                "Application/Octet-Stream; x=y",
                "",
                " "
            })
    void thatIsJsonOrNotDeclaredIsRead(String type) {
        for (String text : List.of(HIJACK, " \r\n\t" + HIJACK, "\uFEFF" + HIJACK)) {
            for (Object body : inEveryForm(text, StandardCharsets.UTF_8)) {
                assertThat(taskId(body, Map.of(Exchange.CONTENT_TYPE, type))).isEqualTo("hijack");
            }
            for (Object body : inEveryForm(text, StandardCharsets.UTF_8)) {
                assertThat(taskId(body, Map.of())).isEqualTo("hijack");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json"})
    void thatIsDeclaredToBeJsonHasToBeIt(String type) {
        for (String text : List.of("{smile} hello", "[1]", "no JSON")) {
            for (Object body : inEveryForm(text, StandardCharsets.UTF_8)) {
                assertThat(fault(body, Map.of(Exchange.CONTENT_TYPE, type)))
                        .as("%s", body)
                        .contains("JSON");
            }
        }
    }

    @Test
    void thatIsNotDeclaredIsDecidedByItsBegin() {
        for (Map<String, Object> headers :
                List.<Map<String, Object>>of(Map.of(), Map.of(Exchange.CONTENT_TYPE, "application/octet-stream"))) {
            for (Object body : inEveryForm("{smile} hello", StandardCharsets.UTF_8)) {
                assertThat(fault(body, headers)).contains("is not valid JSON");
            }
            for (Object body : inEveryForm("[1] {", StandardCharsets.UTF_8)) {
                assertLeftAlone(body, headers);
            }
            for (Object body : inEveryForm("", StandardCharsets.UTF_8)) {
                assertLeftAlone(body, headers);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"»{x", "¿{hola", "ï{", "ï»{", "»¿{", "ï»¿{x", " \uFEFF{x", "\uFEFF\uFEFF{x"})
    void thatBeginsWithSignsIsNoJsonBecauseTheyAreBytesOfAMark(String text) {
        List<Object> forms = inEveryForm(text, StandardCharsets.UTF_8);

        assertThat(forms).allSatisfy(body -> assertLeftAlone(body, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"»{x", "¿{hola", "ï{", "ï»{", "»¿{"})
    void thatHasOnlyAPartOfTheBytesOfAMarkIsNoJson(String text) {
        assertThat(inEveryForm(text, StandardCharsets.ISO_8859_1))
                .allSatisfy(body -> assertLeftAlone(body, Map.of(Exchange.CHARSET_NAME, "ISO-8859-1")));
    }

    @Test
    void isReadFromItsBeginThoughAnotherStepReadSomeOfIt() throws IOException {
        InputStreamCache bytes = new InputStreamCache(HIJACK.getBytes(StandardCharsets.UTF_8));
        assertThat(bytes.readNBytes(5)).hasSize(5);
        assertThat(taskId(bytes, Map.of())).isEqualTo("hijack");

        ReaderCache characters = new ReaderCache(HIJACK);
        assertThat(characters.read(new char[5])).isEqualTo(5);
        assertThat(taskId(characters, Map.of())).isEqualTo("hijack");
    }

    private static List<Object> inEveryForm(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        return List.of(
                text,
                CharBuffer.wrap(text),
                bytes,
                new ByteArrayInputStream(bytes),
                new StringReader(text),
                new InputStreamCache(bytes),
                new ReaderCache(text));
    }

    /** Nothing is read of it, nothing is wrong with it, and the next step finds all of it. */
    private static void assertLeftAlone(Object body, Map<String, Object> headers) {
        String before = text(body);
        Exchange exchange = ReadMessages.exchange(body, headers);

        ReadMessage read = ReadMessages.read(exchange, Map.of());

        assertThat(read.bodyFault()).as("%s", body.getClass()).isNull();
        assertThat(read.draft()).hasToString("Draft[]");
        assertThat(text(exchange.getMessage().getBody())).isEqualTo(before);
    }

    /** The text of a body, which can be read again afterwards. */
    private static String text(Object body) {
        try {
            if (body instanceof InputStream stream) {
                String text = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
                stream.reset();
                return text;
            } else if (body instanceof Reader reader) {
                StringBuilder text = new StringBuilder();
                for (int next = reader.read(); next >= 0; next = reader.read()) {
                    text.append((char) next);
                }
                reader.reset();
                return text.toString();
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : body.toString();
    }

    private static @Nullable Object taskId(Object body, Map<String, Object> headers) {
        return ReadMessages.read(ReadMessages.exchange(body, headers), Map.of())
                .draft()
                .get(TaskField.TASK_ID);
    }

    private static String fault(Object body, Map<String, Object> headers) {
        FieldFault fault = ReadMessages.read(ReadMessages.exchange(body, headers), Map.of())
                .bodyFault();
        return fault == null ? "" : fault.rule();
    }
}

package io.camelcce.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A glance at an answer says what a tree of it says, whatever the answer is. */
class GlanceTest {

    private static final WireProfile PROFILE = WireProfile.digitalRouting();
    private static final WireJson JSON = new WireJson();
    private static final int ANSWERS = 20_000;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            " ",
            "\"",
            "\\",
            "\"taskId\":",
            "\"code\":",
            "\"errorCode\":",
            "\"variables\":",
            "\"error\":{",
            "20200",
            "20286",
            "17",
            "-0",
            "1.50",
            "1e2",
            "true",
            "null",
            "\"a\"",
            "\"20200\"",
            "\"\\u0061\"",
            "{\"code\":20200}",
            "{\"code\":17,\"code\":18}",
            "\"error\":{\"code\":20200},",
            "\"taskId\":\"a\",");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "17",
                "\"text\"",
                "{}",
                "[]",
                "{} {}",
                "{}x",
                "[",
                "{\"taskId\":",
                "\uFEFF{}",
                "{\"taskId\":\"a\",\"taskId\":\"b\"}",
                "{\"taskId\":\"a\",\"taskId\":null}",
                "{\"taskId\":null,\"taskId\":\"a\"}",
                "{\"taskId\":\"a\",\"taskId\":{\"taskId\":\"b\"}}",
                "{\"taskId\":[\"a\"]}",
                "{\"task\\u0049d\":\"a\",\"taskId\":\"b\"}",
                "[{\"taskId\":\"a\"}]",
                "{\"taskId\":true}",
                "{\"taskId\":17}",
                "{\"taskId\":-0}",
                "{\"taskId\":1.50}",
                "{\"taskId\":1e2}",
                "{\"code\":20200,\"code\":17}",
                "{\"code\":17,\"code\":20200}",
                "{\"code\":20200,\"code\":null}",
                "{\"code\":20200,\"code\":{}}",
                "{\"code\":17,\"key\":18}",
                "{\"code\":17,\"key\":18,\"code\":19}",
                "{\"error\":{\"code\":20200},\"error\":{}}",
                "{\"error\":{\"code\":20200},\"error\":null,\"code\":17}",
                "{\"error\":{},\"error\":{\"code\":20200}}",
                "{\"variables\":{\"code\":20200},\"variables\":17}",
                "{\"variables\":{\"variables\":[{\"code\":20200}]},\"code\":17}",
                "{\"code\":{\"code\":{\"code\":20200}}}",
                "{\"code\":1e4}",
                "{\"code\":1e999999999}",
                "{\"variables\":1e999999999}",
                "{\"code\":NaN}",
                "{\"\":1,\"\":2}"
            })
    void isTheTreesView(String answer) {
        assertThat(GlanceReader.read(JSON, PROFILE, answer)).isEqualTo(ofTree(answer));
    }

    static Stream<String> atTheBounds() {
        return Stream.of(62, 63, 64, 65, 66)
                .flatMap(depth -> Stream.of(
                        "[".repeat(depth) + "]".repeat(depth),
                        "{\"a\":".repeat(depth) + "1" + "}".repeat(depth),
                        "{\"variables\":" + "[".repeat(depth) + "]".repeat(depth) + "}",
                        "9".repeat(depth + 36),
                        "-" + "9".repeat(depth + 36),
                        "{\"code\":-" + "9".repeat(depth + 36) + "}",
                        "0." + "9".repeat(depth + 36),
                        "-0." + "9".repeat(depth + 36),
                        "1." + "0".repeat(depth + 34) + "e1",
                        "-1." + "0".repeat(depth + 34) + "e-1"));
    }

    @ParameterizedTest
    @MethodSource
    void atTheBounds(String answer) {
        assertThat(GlanceReader.read(JSON, PROFILE, answer)).isEqualTo(ofTree(answer));
    }

    @Test
    void ofAnythingThatAServerMayMakeUp() {
        Random random = new Random(4711);
        int documents = 0;
        for (int answer = 0; answer < ANSWERS; answer++) {
            String text = madeUp(random);
            Glance expected = ofTree(text);
            assertThat(GlanceReader.read(JSON, PROFILE, text)).as(text).isEqualTo(expected);
            documents += expected.isJson() ? 1 : 0;
        }
        assertThat(documents).isGreaterThan(ANSWERS / 10);
    }

    @Test
    void ofBytesThatAreNoText() {
        Random random = new Random(17);
        byte[] bytes = new byte[40];
        for (int answer = 0; answer < 1_000; answer++) {
            random.nextBytes(bytes);
            String text = "{\"taskId\":\"" + new String(bytes, UTF_8) + "\"}";
            assertThat(GlanceReader.read(JSON, PROFILE, text)).as(text).isEqualTo(ofTree(text));
        }
    }

    /** Half of them from pieces in any order, half of them JSON. */
    private static String madeUp(Random random) {
        StringBuilder text = new StringBuilder();
        if (random.nextBoolean()) {
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        } else {
            value(random, text, 4);
        }
        return text.toString();
    }

    private static void value(Random random, StringBuilder text, int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 6);
        switch (kind) {
            case 0 -> text.append("null");
            case 1 -> text.append("20200");
            case 2 -> text.append("\"20286\"");
            case 3 -> text.append(random.nextInt(100));
            case 4 -> text.append("1e2");
            case 5 -> text.append("\"a\"");
            case 6 -> {
                text.append('[');
                for (int entry = random.nextInt(3); entry > 0; entry--) {
                    value(random, text, depth - 1);
                    text.append(entry > 1 ? "," : "");
                }
                text.append(']');
            }
            default -> {
                text.append('{');
                for (int field = random.nextInt(5); field > 0; field--) {
                    text.append(List.of("\"taskId\":", "\"code\":", "\"key\":", "\"error\":", "\"variables\":")
                            .get(random.nextInt(5)));
                    value(random, text, depth - 1);
                    text.append(field > 1 ? "," : "");
                }
                text.append('}');
            }
        }
    }

    private static Glance ofTree(String text) {
        JsonNode tree = JSON.parse(text);
        return tree == null ? Glance.AT_NO_JSON : new Glance(true, taskId(tree), code(tree));
    }

    private static @Nullable String taskId(JsonNode tree) {
        JsonNode value = tree.get("taskId");
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : "";
    }

    /** Level by level. */
    private static @Nullable Integer code(JsonNode tree) {
        List<Integer> found = new ArrayList<>();
        Queue<JsonNode> waiting = new ArrayDeque<>(List.of(tree));
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.remove();
            if (node.isArray()) {
                node.forEach(waiting::add);
            }
            node.properties().forEach(field -> {
                if (PROFILE.applicationCodeFields().contains(field.getKey())
                        && field.getValue().asText().matches("\\d{1,9}")) {
                    found.add(Integer.valueOf(field.getValue().asText()));
                }
                if (!field.getKey().equals("variables")) {
                    waiting.add(field.getValue());
                }
            });
        }
        return found.stream()
                .filter(code -> PROFILE.isTaskAlreadyExists(code) || PROFILE.isQueueLimit(code))
                .findFirst()
                .orElseGet(() -> found.isEmpty() ? null : found.get(0));
    }
}

package io.camelcce.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Glances at one answer, and sees what a tree of it has: of fields with one name in one object, the last. */
final class GlanceReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final WireProfile profile;
    private final JsonParser parser;
    private final String taskIdField;
    private final String variables;
    private int depth;
    private @Nullable String taskId;
    private @Nullable Integer first;
    private int firstDepth = NOWHERE;
    private @Nullable Integer known;
    private int knownDepth = NOWHERE;

    private GlanceReader(WireProfile profile, JsonParser parser) {
        this.profile = profile;
        this.parser = parser;
        this.taskIdField = profile.field("taskId");
        this.variables = profile.field("variables");
    }

    static Glance read(WireJson json, WireProfile profile, String text) {
        Glance glance;
        try (JsonParser parser = json.document(text)) {
            glance = read(profile, parser);
        } catch (IOException | NumberFormatException notJson) {
            return Glance.AT_NO_JSON;
        }
        // A code may stand in what a later field of the same name replaces.
        return glance.applicationCode() == null ? glance : ofTree(json, profile, text);
    }

    private static Glance ofTree(WireJson json, WireProfile profile, String text) {
        JsonNode tree = json.parse(text);
        if (tree == null) {
            return Glance.AT_NO_JSON;
        }
        try (JsonParser parser = tree.traverse()) {
            return read(profile, parser);
        } catch (IOException notJson) {
            return Glance.AT_NO_JSON;
        }
    }

    private static Glance read(WireProfile profile, JsonParser parser) throws IOException {
        GlanceReader reader = new GlanceReader(profile, parser);
        return reader.readsAll() ? reader.glance() : Glance.AT_NO_JSON;
    }

    /** Whether there is one value, and nothing behind it. */
    private boolean readsAll() throws IOException {
        if (next() == null) {
            return false;
        }
        while (depth > 0) {
            if (next() == JsonToken.FIELD_NAME) {
                field(parser.currentName());
            }
        }
        return parser.nextToken() == null;
    }

    private @Nullable JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token != null && token.isStructStart()) {
            depth++;
        } else if (token != null && token.isStructEnd()) {
            depth--;
        }
        return token;
    }

    private void field(String name) throws IOException {
        int around = depth;
        boolean isTaskId = around == 1 && name.equals(taskIdField);
        boolean isCode = profile.applicationCodeFields().contains(name);
        boolean isVariables = name.equals(variables);
        if (!isTaskId && !isCode && !isVariables) {
            return;
        }
        JsonToken value = requireNonNull(next());
        if (isTaskId) {
            taskId = value == JsonToken.VALUE_NULL ? null : value.isScalarValue() ? text(value) : "";
        }
        if (isCode && value.isScalarValue() && NUMBER.matcher(text(value)).matches()) {
            code(Integer.valueOf(text(value)), around);
        }
        if (isVariables) {
            skip(around);
        }
    }

    /** A number in the spelling of a tree. */
    private String text(JsonToken scalar) throws IOException {
        return scalar.isNumeric()
                ? (scalar == JsonToken.VALUE_NUMBER_FLOAT ? parser.getDecimalValue() : parser.getNumberValue())
                        .toString()
                : parser.getText();
    }

    /** Token by token: what is beyond a bound counts in there, too. */
    private void skip(int around) throws IOException {
        while (depth > around) {
            next();
        }
    }

    private void code(Integer code, int at) {
        if (at < firstDepth) {
            first = code;
            firstDepth = at;
        }
        if (at < knownDepth && (profile.isTaskAlreadyExists(code) || profile.isQueueLimit(code))) {
            known = code;
            knownDepth = at;
        }
    }

    private Glance glance() {
        return new Glance(true, taskId, known == null ? first : known);
    }
}

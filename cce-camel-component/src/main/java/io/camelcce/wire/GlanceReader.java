package io.camelcce.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Glances at one answer. */
final class GlanceReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final WireProfile profile;
    private final String taskIdField;
    private final String variables;
    private @Nullable String taskId;
    private @Nullable Integer first;
    private int firstDepth = NOWHERE;
    private @Nullable Integer known;
    private int knownDepth = NOWHERE;

    private GlanceReader(WireProfile profile) {
        this.profile = profile;
        this.taskIdField = profile.field("taskId");
        this.variables = profile.field("variables");
    }

    static Glance read(WireJson json, WireProfile profile, String text) {
        GlanceReader reader = new GlanceReader(profile);
        try (JsonParser parser = json.document(text)) {
            return reader.readsAll(parser) ? reader.glance() : Glance.AT_NO_JSON;
        } catch (IOException | NumberFormatException notJson) {
            return Glance.AT_NO_JSON;
        }
    }

    /** Whether there is one value, and nothing behind it. */
    private boolean readsAll(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            return false;
        }
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            do {
                token = parser.nextToken();
                if (token == JsonToken.FIELD_NAME) {
                    field(
                            parser,
                            parser.currentName(),
                            parser.getParsingContext().getNestingDepth());
                }
            } while (parser.getParsingContext().getNestingDepth() > 0);
        }
        return parser.nextToken() == null;
    }

    private void field(JsonParser parser, String name, int depth) throws IOException {
        boolean isTaskId = depth == 1 && name.equals(taskIdField);
        boolean isCode = profile.applicationCodeFields().contains(name);
        boolean isVariables = name.equals(variables);
        if (!isTaskId && !isCode && !isVariables) {
            return;
        }
        JsonToken value = parser.nextToken();
        if (isTaskId) {
            taskId = value == JsonToken.VALUE_NULL ? null : value.isScalarValue() ? parser.getText() : "";
        }
        if (isCode && value.isScalarValue() && NUMBER.matcher(parser.getText()).matches()) {
            code(Integer.valueOf(parser.getText()), depth);
        }
        if (isVariables && value.isStructStart()) {
            skip(parser);
        }
    }

    /** Token by token: what is beyond a bound counts in there, too. */
    private static void skip(JsonParser parser) throws IOException {
        int around = parser.getParsingContext().getNestingDepth() - 1;
        while (parser.getParsingContext().getNestingDepth() > around) {
            parser.nextToken();
        }
    }

    private void code(Integer code, int depth) {
        if (depth < firstDepth) {
            first = code;
            firstDepth = depth;
        }
        if (depth < knownDepth && (profile.isTaskAlreadyExists(code) || profile.isQueueLimit(code))) {
            known = code;
            knownDepth = depth;
        }
    }

    private Glance glance() {
        return new Glance(true, taskId, known == null ? first : known);
    }
}

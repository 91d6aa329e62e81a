package io.camelcce.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The JSON of the wire: what comes from the network is bounded in depth and in the length of its parts. */
final class WireJson {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DEEPEST = 64;
    private static final int DEEPEST_SKIPPED = 10_000;
    private static final int LONGEST_NUMBER = 100;

    /** Goes on where an entry is beyond the bounds. */
    private final JsonFactory lists = factory(DEEPEST_SKIPPED, (int) BoundedEntries.ENTRY);

    /** Knows nothing but JSON, so that no module of the application changes the wire. */
    private final ObjectMapper mapper;

    private final ObjectReader documents;
    private final ObjectReader values;

    WireJson() {
        this.mapper = JsonMapper.builder(factory(DEEPEST, LONGEST_NUMBER))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // A number is told as it was written, with as many digits.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        this.documents = mapper.readerFor(JsonNode.class);
        this.values = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static JsonFactory factory(int deepest, int longestNumber) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxNumberLength(longestNumber)
                        .build())
                .build();
    }

    JsonFactory factory() {
        return mapper.getFactory();
    }

    /** A parser for a text, within the bounds. */
    JsonParser document(String text) throws IOException {
        return new BoundedValue(mapper.createParser(withoutMark(text)), DEEPEST, LONGEST_NUMBER);
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** A parser for a list, whose entries are to be read one by one. */
    JsonParser list(InputStream stream, Charset charset) throws IOException {
        return charset.equals(StandardCharsets.UTF_8)
                ? lists.createParser(stream)
                : lists.createParser(new InputStreamReader(stream, charset));
    }

    /**
     * The entry of a list that the parser stands at; null if it is beyond the bounds, and was skipped.
     *
     * @param around how deep the list itself is
     */
    @Nullable
    JsonNode entry(JsonParser parser, int around) throws IOException {
        BoundedValue value = new BoundedValue(parser, around + DEEPEST, LONGEST_NUMBER);
        try {
            value.check();
            return values.readTree(value);
        } catch (BoundedValue.BeyondBound beyond) {
            while (parser.getParsingContext().getNestingDepth() > around && parser.nextToken() != null) {}
            return null;
        }
    }

    /** The text as JSON; null if it is not, or is beyond the bounds. */
    @Nullable
    JsonNode parse(String text) {
        try (JsonParser parser = document(text)) {
            JsonNode node = documents.readTree(parser);
            return node == null || node.isMissingNode() ? null : node;
        } catch (IOException | NumberFormatException notJson) {
            return null;
        }
    }
}

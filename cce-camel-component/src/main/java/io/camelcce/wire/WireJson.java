package io.camelcce.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON of the wire: what comes from the network is bounded in depth and in the length of its parts. */
final class WireJson {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;

    /** Knows nothing but JSON, so that no module of the application changes the wire. */
    private final ObjectMapper mapper;

    private final ObjectReader values;

    WireJson() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // A number is told as it was written, with as many digits.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        this.values = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    JsonFactory factory() {
        return mapper.getFactory();
    }

    /** The value that the parser stands at. */
    JsonNode next(JsonParser parser) throws IOException {
        return values.readTree(parser);
    }

    /** The text as JSON; null if it is not, or is beyond the bounds. */
    @Nullable
    JsonNode parse(String text) {
        try {
            JsonNode node = mapper.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            return node == null || node.isMissingNode() ? null : node;
        } catch (JsonProcessingException | NumberFormatException notJson) {
            return null;
        }
    }
}

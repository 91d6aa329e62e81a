package io.camelcce.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * A value of JSON with bounds of its own, of a parser that has wider ones: where the value is beyond its bounds, the
 * parser can still go on.
 */
final class BoundedValue extends JsonParserDelegate {

    private final int deepest;
    private final int longestNumber;

    /** The value is beyond its bounds, though it is JSON. */
    static final class BeyondBound extends IOException {

        private static final long serialVersionUID = 1L;

        BeyondBound(String bound) {
            super(bound);
        }
    }

    BoundedValue(JsonParser parser, int deepest, int longestNumber) {
        super(parser);
        this.deepest = deepest;
        this.longestNumber = longestNumber;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        check();
        return token;
    }

    /** @throws BeyondBound if the parser stands at a token that is beyond the bounds */
    void check() throws IOException {
        JsonToken token = delegate.currentToken();
        if (token == null) {
            return;
        }
        if (token.isStructStart() && delegate.getParsingContext().getNestingDepth() > deepest) {
            throw new BeyondBound("a value is nested too deep");
        }
        if (token.isNumeric() && delegate.getTextLength() > longestNumber) {
            throw new BeyondBound("a number is too long");
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            checkExponent();
        }
    }

    /** The parser keeps the number that it made here. */
    private void checkExponent() throws IOException {
        try {
            delegate.getDecimalValue();
        } catch (JsonProcessingException | NumberFormatException exponent) {
            throw new BeyondBound("a number has an exponent beyond all bounds");
        }
    }
}

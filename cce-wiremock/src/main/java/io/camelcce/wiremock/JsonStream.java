package io.camelcce.wiremock;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.google.common.collect.Iterators;

/** Long arrays in JSON, each element written when it is read: those of a full queue take more than 30 MB. */
final class JsonStream {

    private JsonStream() {}

    /**
     * @param before comes first, for example the opening bracket
     * @param after comes last, for example the closing bracket
     */
    static <T> InputStream of(String before, List<T> elements, Function<T, ? extends JsonNode> json, String after) {
        InputStream written = new SequenceInputStream(Iterators.asEnumeration(IntStream.range(0, elements.size())
                .mapToObj(i -> stream((i == 0 ? "" : ",") + json.apply(elements.get(i))))
                .iterator()));
        return new SequenceInputStream(new SequenceInputStream(stream(before), written), stream(after));
    }

    private static InputStream stream(String part) {
        return new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8));
    }
}

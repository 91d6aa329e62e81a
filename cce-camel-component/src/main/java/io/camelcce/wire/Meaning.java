package io.camelcce.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcce.task.Reply;
import org.jspecify.annotations.Nullable;

/** What a successful answer says to one request. Either kind tells null if it is not an answer to this request. */
sealed interface Meaning<T> {

    /** A glance is enough for it. */
    @FunctionalInterface
    non-sealed interface OfGlance<T> extends Meaning<T> {

        /** @param glance at the JSON of the answer, if it has any */
        @Nullable
        T of(Reply reply, Glance glance);
    }

    /** It is about the whole of the JSON. */
    @FunctionalInterface
    non-sealed interface OfTree<T> extends Meaning<T> {

        /** @param body the JSON of the answer, if it has any */
        @Nullable
        T of(Reply reply, @Nullable JsonNode body);
    }
}

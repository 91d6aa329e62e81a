package io.camelcce.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcce.task.Reply;
import org.jspecify.annotations.Nullable;

/** What a successful answer says to one request. */
interface Meaning<T> {

    /**
     * @param body the JSON of the answer, if it has any
     * @return null if it is not an answer to this request
     */
    @Nullable
    T of(Reply reply, @Nullable JsonNode body);
}

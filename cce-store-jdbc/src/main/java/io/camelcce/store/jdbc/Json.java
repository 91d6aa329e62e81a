package io.camelcce.store.jdbc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object as it stands in a column. What is null is left out. */
final class Json {

    private final JsonObject object;

    private Json(JsonObject object) {
        this.object = object;
    }

    static Json empty() {
        return new Json(new JsonObject());
    }

    /** @throws RuntimeException if it is no JSON object */
    static Json parse(String text) {
        return new Json(JsonParser.parseString(text).getAsJsonObject());
    }

    Json with(String name, @Nullable Object value) {
        if (value != null) {
            object.addProperty(name, value.toString());
        }
        return this;
    }

    Json with(String name, @Nullable Json value) {
        if (value != null) {
            object.add(name, value.object);
        }
        return this;
    }

    Json with(String name, List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        object.add(name, array);
        return this;
    }

    <T> @Nullable T get(String name, Function<String, T> type) {
        JsonElement value = object.get(name);
        return value == null ? null : type.apply(value.getAsString());
    }

    @Nullable
    String get(String name) {
        return get(name, text -> text);
    }

    List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (JsonElement value : object.getAsJsonArray(name)) {
            values.add(value.getAsString());
        }
        return values;
    }

    @Nullable
    Json object(String name) {
        JsonObject value = object.getAsJsonObject(name);
        return value == null ? null : new Json(value);
    }

    Iterable<String> names() {
        return object.keySet();
    }

    @Override
    public String toString() {
        return object.toString();
    }
}

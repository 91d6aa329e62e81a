package io.camelcce.camel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.camelcce.task.Receipt;
import io.camelcce.task.Task;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/**
 * Lets Jackson write a {@link Task} and a {@link Receipt} as {@link CceConverters} does: under the names of the nodes'
 * outputs. For {@code marshal().json()} name it in {@code moduleClassNames}; {@code ObjectMapper.findAndRegisterModules()}
 * finds it by itself.
 */
public final class CceJacksonModule extends SimpleModule {

    /** Makes the module. */
    public CceJacksonModule() {
        super(CceJacksonModule.class.getName());
        addSerializer(Task.class, as(CceConverters::toMap));
        addSerializer(Receipt.class, as(CceConverters::toMap));
    }

    private static <T> JsonSerializer<T> as(Function<T, Map<String, Object>> map) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                provider.defaultSerializeValue(map.apply(value), json);
            }
        };
    }
}

package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** JSON before and after. */
class JsonTest extends Example {

    private static final String JSON =
            "{\"origin\": \"+447700900123\", \"destination\": \"44700\", \"variables\": {\"cv_1\": \"gold\"}}";

    JsonTest(Dsl dsl) {
        super(dsl, "json", new JsonRoute());
    }

    @Test
    void theTaskIsJsonUnderTheNamesOfTheNodesOutputs() throws Exception {
        Exchange answered = send("direct:json", JSON, Map.of());

        assertThat(answered.getException()).isNull();
        Map<String, Object> task = new ObjectMapper()
                .readValue(answered.getMessage().getBody(String.class), new TypeReference<Map<String, Object>>() {});
        assertThat(task)
                .containsEntry("taskId", tasks().get(0).taskId())
                .containsEntry("state", "CREATED")
                .containsEntry("mediaType", "social")
                .containsEntry("origin", "+447700900123")
                .hasEntrySatisfying(
                        "variables", variables -> assertThat(variables).hasFieldOrPropertyWithValue("cv_1", "gold"))
                .hasEntrySatisfying(
                        "createdTime", time -> assertThat((String) time).contains("T"))
                .doesNotContainKey("payload");
    }
}

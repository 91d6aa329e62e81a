package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.task.Receipt;
import io.camelcce.task.Task;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What Jackson writes of a task and a receipt is what the converters of the component say of them. */
class CceJacksonModuleTest extends CceRoutes {

    @Test
    void aReceiptAndATaskAreWrittenAsTheConvertersDo() throws Exception {
        ObjectMapper mapper = new ObjectMapper().registerModule(new CceJacksonModule());
        Exchange created = send(CREATE, AN_SMS);
        Receipt receipt = created.getMessage().getBody(Receipt.class);
        Task task = template().requestBody("cce:getTask", receipt, Task.class);

        assertThat(map(mapper, receipt)).isEqualTo(CceConverters.toMap(receipt)).containsKey("trackingId");
        assertThat(map(mapper, task)).isEqualTo(CceConverters.toMap(task));
    }

    @Test
    void itIsFoundByItself() throws Exception {
        Receipt receipt = send(CREATE, AN_SMS).getMessage().getBody(Receipt.class);

        assertThat(map(new ObjectMapper().findAndRegisterModules(), receipt)).isEqualTo(CceConverters.toMap(receipt));
    }

    private static Map<String, Object> map(ObjectMapper mapper, Object value) throws Exception {
        return mapper.readValue(mapper.writeValueAsString(value), new TypeReference<>() {});
    }
}

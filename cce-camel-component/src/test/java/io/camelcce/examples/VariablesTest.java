package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Receipt;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

/** What CCE answers goes into a variable, and a variable names the task of the next step. */
class VariablesTest extends Example {

    VariablesTest(Dsl dsl) {
        super(dsl, "variables", new VariablesRoute());
    }

    @Override
    List<String> neighbours() {
        return List.of("keepText");
    }

    @Test
    void theMessageStaysAsItWas() {
        Exchange sms = send("direct:smsWithText", "Where is my parcel?", AN_SMS);

        assertThat(sms.getException()).isNull();
        assertThat(sms.getMessage().getBody()).isEqualTo("Where is my parcel?");
        assertThat(sms.getMessage().getHeaders()).isEqualTo(AN_SMS);
        Message kept = context()
                .getEndpoint("mock:keepText", MockEndpoint.class)
                .getExchanges()
                .get(0)
                .getMessage();
        assertThat(kept.getBody()).isEqualTo("Where is my parcel?");
        assertThat(kept.getHeaders()).isEqualTo(AN_SMS);
    }

    @Test
    void bodyAndHeadersOfTheResultAreInTheVariable() {
        Exchange sms = send("direct:smsWithText", "Where is my parcel?", AN_SMS);

        Receipt receipt = sms.getVariable("receipt", Receipt.class);
        assertThat(receipt.taskId().value()).isEqualTo(tasks().get(0).taskId());
        assertThat(context()
                        .resolveLanguage("simple")
                        .createExpression("${variable.header:receipt.CamelCceTaskId}")
                        .evaluate(sms, String.class))
                .isEqualTo(tasks().get(0).taskId());
        assertThat(sms.getVariable("header:receipt.CamelCceNodeOutcome")).isEqualTo("successfullyCreated");
    }

    @Test
    void aReceiptInAVariableNamesTheTaskToEnd() {
        Exchange sms = send("direct:smsWithText", "Where is my parcel?", AN_SMS);

        assertThat(sms.getVariable("ended", Receipt.class).taskId().value())
                .isEqualTo(tasks().get(0).taskId());
        assertThat(tasks()).singleElement().satisfies(task -> assertThat(task.state())
                .isEqualTo("CLOSED"));
    }
}

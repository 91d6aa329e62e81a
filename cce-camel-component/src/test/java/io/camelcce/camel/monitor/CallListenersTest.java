package io.camelcce.camel.monitor;

import static io.camelcce.camel.monitor.CceCalls.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallListenersTest {

    @Test
    void allHearOfACallThoughOneOfThemIsBroken() {
        List<CceCall> heard = new ArrayList<>();
        CallListener broken = call -> {
            throw new IllegalStateException("broken");
        };
        CceCall call = call("getTask", "done");

        new CallListeners(List.of(heard::add, broken, heard::add)).ended(call);

        assertThat(heard).containsExactly(call, call);
    }
}

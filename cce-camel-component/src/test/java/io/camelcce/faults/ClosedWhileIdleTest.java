package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A kept connection that the server has closed, or closes now: the caller notices nothing, and there is one task. */
@Tag("F06")
class ClosedWhileIdleTest extends FaultsInRoutes {

    @Test
    void aConnectionThatWasClosedBeforeIsNoMatter() {
        assertOneTask(create(), 1);
        await("it is idle when its last bytes are counted").until(() -> {
            network.dropIdle();
            return !network.connections().get(0).isOpen();
        });

        assertOneTask(create(), 1);

        assertThat(network.connections()).hasSize(2);
    }

    @Test
    void aConnectionThatIsResetAtTheVeryMomentIsNoMatter() {
        long oneByteOfTheSecond = measured().requestBytes() + 1;
        network.next(ConnectionScript.untouched().onRequest(Fault.reset(oneByteOfTheSecond)));
        assertOneTask(create(), 1);

        Exchange struck = create();

        assertOneTask(struck, 1);
        assertStruckAt(oneByteOfTheSecond, struck);
    }

    @Test
    void aConnectionThatIsClosedAtTheVeryMomentIsNoMatter() {
        long oneByteOfTheSecond = measured().requestBytes() + 1;
        network.next(ConnectionScript.untouched().onRequest(Fault.cut(oneByteOfTheSecond)));
        assertOneTask(create(), 1);

        Exchange struck = create();

        assertOneTask(struck, 1);
        assertStruckAt(oneByteOfTheSecond, struck);
    }

    /** The server has said its last word, and still hears: what it hears, it does. */
    @Test
    void aConnectionThatIsHalfClosedIsNoMatter() {
        long answer = measured().answerBytes();
        network.next(ConnectionScript.untouched().onAnswer(Fault.halfClose(answer)));
        assertOneTask(create(), 1);

        Exchange struck = create();

        assertReplayed(struck);
        assertThat(network.connections().get(0).answerBytes()).isEqualTo(answer);
    }

    private void assertStruckAt(long atByte, Exchange struck) {
        assertThat(network.connections().get(0).requestBytes()).isEqualTo(atByte);
        assertThat(header(struck, CceConstants.ATTEMPTS)).isEqualTo(2);
        assertThat(header(struck, CceConstants.EXISTED)).isEqualTo(false);
    }
}

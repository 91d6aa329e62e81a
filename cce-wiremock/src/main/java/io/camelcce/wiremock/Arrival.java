package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;

/** When a request arrived, noted on its event: after how many {@link Resets}. */
final class Arrival {

    private static final String TYPE = "cce-arrival";
    private static final String RESETS = "resets";

    private Arrival() {}

    static void note(ServeEvent event, int resets) {
        event.appendSubEvent(TYPE, Map.of(RESETS, resets));
    }

    static int notedOn(ServeEvent event) {
        return event.getSubEvents().stream()
                .filter(subEvent -> subEvent.getType().equals(TYPE))
                .map(subEvent -> (Integer) subEvent.getData().get(RESETS))
                .findFirst()
                .orElseThrow();
    }
}

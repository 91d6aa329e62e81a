package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Puts the contact centre's answer into every stub that names it. What a reset has overtaken is not carried out. */
final class ContactCenterTransformer implements ResponseDefinitionTransformerV2 {

    private final Resets resets;
    private final Routes routes;
    private final StreamedBodies streamedBodies;

    ContactCenterTransformer(Resets resets, Routes routes, StreamedBodies streamedBodies) {
        this.resets = resets;
        this.routes = routes;
        this.streamedBodies = streamedBodies;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Answer answer = resets.unlessReset(Arrival.notedOn(event), () -> routes.answer(event.getRequest()))
                .orElseGet(Answer::abandoned);
        answer.streamed().ifPresent(body -> streamedBodies.put(event, body));
        return answer.onto(event.getResponseDefinition());
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return SimulatedContactCenter.TRANSFORMER;
    }
}

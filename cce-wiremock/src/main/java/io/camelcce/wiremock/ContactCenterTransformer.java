package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Puts the contact centre's answer into every stub that names it. */
final class ContactCenterTransformer implements ResponseDefinitionTransformerV2 {

    private final Routes routes;
    private final StreamedBodies streamedBodies;

    ContactCenterTransformer(Routes routes, StreamedBodies streamedBodies) {
        this.routes = routes;
        this.streamedBodies = streamedBodies;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Answer answer = routes.answer(event.getRequest());
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

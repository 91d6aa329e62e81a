package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Puts the contact centre's answer into every stub that names it. */
final class ContactCenterTransformer implements ResponseDefinitionTransformerV2 {

    private final Routes routes;

    ContactCenterTransformer(Routes routes) {
        this.routes = routes;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return routes.answer(event.getRequest()).onto(event.getResponseDefinition());
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

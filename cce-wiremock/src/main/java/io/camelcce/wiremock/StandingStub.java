package io.camelcce.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/**
 * The one stub that is always there: it leaves to the contact centre what no other stub wants. Being the source of the
 * default mappings it survives a reset of WireMock, and keeps mappings in files of the project under test out.
 */
final class StandingStub implements MappingsSource {

    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

    @Override
    public void loadMappingsInto(StubMappings mappings) {
        mappings.addMapping(any(anyUrl())
                .atPriority(AFTER_ALL_OTHERS)
                .willReturn(ok().withTransformers(SimulatedContactCenter.TRANSFORMER))
                .build());
    }

    @Override
    public void save(List<StubMapping> mappings) {}

    @Override
    public void save(StubMapping mapping) {}

    @Override
    public void remove(StubMapping mapping) {}

    @Override
    public void removeAll() {}
}

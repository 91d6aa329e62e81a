package io.camelcce.camel;

import io.camelcce.camel.message.DynamicOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.component.RawParameterHelper;
import org.apache.camel.support.component.SendDynamicAwareSupport;

/**
 * Lets {@code toD("cce:getTask?taskId=${header.id}")} use one endpoint for all its task ids: the options that are fields
 * of a request travel with the exchange.
 */
@SendDynamic("cce")
public final class CceSendDynamicAware extends SendDynamicAwareSupport {

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        Map<String, Object> options = endpointProperties(exchange, uri);
        return new DynamicAwareEntry(uri, originalUri, options == null ? Map.of() : options, Map.of());
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        Map<String, Object> shared = new LinkedHashMap<>(entry.getProperties());
        shared.keySet().removeIf(DynamicOptions::isField);
        return shared.isEmpty()
                ? entry.getUri().replaceFirst("\\?.*", "")
                : asEndpointUri(exchange, entry.getUri(), shared);
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        Map<String, Object> own = new LinkedHashMap<>(entry.getProperties());
        own.keySet().removeIf(name -> !DynamicOptions.isField(name));
        RawParameterHelper.resolveRawParameterValues(exchange.getContext(), own);
        DynamicOptions options = DynamicOptions.of(own);
        return options::setOn;
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return DynamicOptions::removeFrom;
    }
}

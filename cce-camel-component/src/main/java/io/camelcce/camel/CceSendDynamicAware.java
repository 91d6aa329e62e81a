package io.camelcce.camel;

import io.camelcce.camel.message.DynamicOptions;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    private static final String ANY = "$";

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        Map<String, Object> options = options(exchange, uri);
        Set<String> written = written(originalUri);
        options.keySet().stream()
                .filter(option -> !written.contains(option) && !written.contains(ANY))
                .findFirst()
                .ifPresent(option -> {
                    throw new IllegalArgumentException(
                            "a value in this URI would set the option %s: wrap it, as in RAW(${header.id})"
                                    .formatted(option));
                });
        return new DynamicAwareEntry(uri, originalUri, options, Map.of());
    }

    private Map<String, Object> options(Exchange exchange, String uri) throws Exception {
        try {
            Map<String, Object> options = endpointProperties(exchange, uri);
            return options == null ? Map.of() : options;
        } catch (IllegalArgumentException | URISyntaxException broken) {
            // Not as the cause: its message has the value.
            throw new IllegalArgumentException("a value in this URI breaks it: wrap it, as in RAW(${header.id})");
        }
    }

    /** The names of the options as they stand in the route; {@link #ANY} if one of them is an expression itself. */
    private static Set<String> written(String template) {
        int query = template.indexOf('?');
        Set<String> names = new HashSet<>();
        for (String option :
                query < 0 ? new String[0] : template.substring(query + 1).split("&")) {
            String name = option.split("=", 2)[0];
            names.add(name.contains("$") ? ANY : name);
        }
        return names;
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

package io.camelcce.camel;

import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.ErrorHandlerFactory;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.PollEnrichDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RecipientListDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RoutingSlipDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.errorhandler.DeadLetterChannelDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.support.ObjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * The URIs that stand in the text of a route, with the expressions in them.
 *
 * @param route as it was defined
 */
record WrittenUris(CamelContext context, RouteDefinition route) {

    private static final String USUAL_DELIMITER = ",";

    /** @param isMade whether the route has been made of its text: then it has the endpoints of its steps itself */
    Stream<String> all(boolean isMade) {
        return Stream.concat(
                ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ProcessorDefinition.class).stream()
                        .flatMap(step -> uris(step, isMade)),
                deadLetters());
    }

    private Stream<String> uris(ProcessorDefinition<?> step, boolean isMade) {
        if (step instanceof ToDynamicDefinition dynamic) {
            return Stream.ofNullable(dynamic.getUri());
        } else if (step instanceof EndpointRequiredDefinition to) {
            return isMade ? Stream.empty() : Stream.ofNullable(to.getEndpointUri());
        } else if (step instanceof EnrichDefinition || step instanceof PollEnrichDefinition) {
            return text((ExpressionNode) step).stream();
        } else if (step instanceof RecipientListDefinition<?> list) {
            return several(list, list.getDelimiter());
        } else if (step instanceof RoutingSlipDefinition<?> slip) {
            return several(slip, slip.getUriDelimiter());
        }
        return Stream.empty();
    }

    private Stream<String> several(ExpressionNode step, @Nullable String delimiter) {
        String between = delimiter == null ? USUAL_DELIMITER : context.resolvePropertyPlaceholders(delimiter);
        return text(step).stream()
                .flatMap(text -> stream(ObjectHelper.createIterator(text, between)))
                .map(uri -> uri.toString().strip());
    }

    private static Stream<?> stream(Iterator<?> some) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(some, 0), false);
    }

    /** Empty if it is in a language that does not say the URI itself. */
    private Optional<String> text(ExpressionNode step) {
        return Optional.ofNullable(step.getExpression())
                .map(ExpressionDefinition::getExpressionType)
                .or(() -> Optional.ofNullable(step.getExpression()))
                .filter(expression ->
                        "constant".equals(expression.getLanguage()) || "simple".equals(expression.getLanguage()))
                .map(ExpressionDefinition::getExpression)
                .map(text -> context.resolvePropertyPlaceholders(text).strip());
    }

    private Stream<String> deadLetters() {
        return errorHandler() instanceof DeadLetterChannelDefinition channel
                ? Stream.ofNullable(channel.getDeadLetterUri())
                : Stream.empty();
    }

    private @Nullable ErrorHandlerFactory errorHandler() {
        if (route.getErrorHandlerFactory() != null) {
            return route.getErrorHandlerFactory();
        }
        return route.getErrorHandler() == null
                ? context.getCamelContextExtension().getErrorHandlerFactory()
                : route.getErrorHandler().getErrorHandlerType();
    }
}

package io.camelcce.console.web;

import io.camelcce.console.web.Response.NotFound;
import io.camelcce.console.web.Response.Page;
import io.camelcce.console.web.Response.SeeOther;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;

/** Makes answers of responses, and sends them. */
public final class ResponseWriter {

    private static final String OPENER_POLICY = "Cross-Origin-Opener-Policy";

    /** With a policy of their own, these would be cut off from their opener on the way to another server and back. */
    private static final Set<String> IN_THE_POP_UP = Set.of("leaving.jte", "signIn.jte");

    private final String root;
    private final Renderer renderer;

    /** @param root the path of the console */
    public ResponseWriter(String root, Renderer renderer) {
        this.root = root;
        this.renderer = renderer;
    }

    /** What goes out for a response. */
    public Answer answer(Response response, Request request) {
        if (response instanceof Page page) {
            Answer answer = Answer.html(page.status(), renderer.render(page, request));
            return IN_THE_POP_UP.contains(page.template()) ? answer.with(OPENER_POLICY, "unsafe-none") : answer;
        }
        if (response instanceof SeeOther other) {
            return seeOther(other.path());
        }
        return new PlainPage(root).of(404, "Not found", ((NotFound) response).text());
    }

    /** Sends a browser to another page of the console. */
    public Answer seeOther(String path) {
        return new Answer(303, "text/plain; charset=utf-8", "", Map.of("Location", Location.of(root, path)));
    }

    /** Sends an answer. On a message of its own: what came with the request, codes and cookies among it, is not echoed. */
    public static void send(Answer answer, Exchange exchange) {
        Message message = new DefaultMessage(exchange);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setHeader(Exchange.CONTENT_TYPE, answer.contentType());
        SecurityHeaders.get().forEach(message::setHeader);
        answer.headers().forEach(message::setHeader);
        message.setBody(answer.body().getBytes(StandardCharsets.UTF_8));
        exchange.setMessage(message);
    }
}

package io.camelcce.console.templates;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import io.camelcce.console.page.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What would be generated of a template {@code probe.jte}. */
public final class JteprobeGenerated {

    public static final String JTE_NAME = "probe.jte";

    /** The engine asks for it by this name, when a template fails. */
    @SuppressWarnings("MutablePublicArray")
    public static final int[] JTE_LINE_INFO = {0};

    private JteprobeGenerated() {}

    public static void renderMap(
            HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, Map<String, Object> parameters) {
        render(output, interceptor, (Frame) parameters.get("frame"), (String) parameters.get("model"));
    }

    public static void render(
            HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, Frame frame, String model) {
        output.writeContent("<title>");
        output.setContext("title", null);
        output.writeUserContent(frame.title());
        output.writeContent("</title><p data-root=\"" + frame.root() + "\" data-token=\"" + frame.formToken() + "\">");
        output.setContext("p", null);
        output.writeUserContent(model);
        output.writeContent(" for ");
        output.writeUserContent(frame.visitor());
        output.writeContent("</p>");
    }
}

package io.camelcce.console.templates;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import io.camelcce.console.page.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What would be generated of a template {@code plain.jte}. */
public final class JteplainGenerated {

    public static final String JTE_NAME = "plain.jte";

    /** The engine asks for it by this name, when a template fails. */
    @SuppressWarnings("MutablePublicArray")
    public static final int[] JTE_LINE_INFO = {0};

    private JteplainGenerated() {}

    public static void renderMap(
            HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, Map<String, Object> parameters) {
        render(output, interceptor, (Frame) parameters.get("frame"), (String) parameters.get("model"));
    }

    public static void render(
            HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, Frame frame, String model) {
        output.writeContent(model);
    }
}

package io.camelcce.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.camelcce.console.web.Renderer;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response.Page;
import java.util.Map;

/** Renders pages by the templates of the jar. */
public final class Templates implements Renderer {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "io.camelcce.console.templates");
    private final String root;

    /** @param root the path of the console */
    public Templates(String root) {
        this.root = root;
    }

    @Override
    public String render(Page page, Request request) {
        StringOutput html = new StringOutput();
        engine.render(page.template(), Map.of("frame", frame(page, request), "model", page.model()), html);
        return html.toString();
    }

    private Frame frame(Page page, Request request) {
        return new Frame(
                page.title(),
                root,
                request.visitor().formToken().reveal(),
                request.visitor().name());
    }
}

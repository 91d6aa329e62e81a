package io.camelcce.console;

import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.web.Response;
import io.camelcce.console.web.Router;
import org.apache.camel.util.StringHelper;

/** Pages that show what a request came to. */
final class TestPages {

    private TestPages() {}

    static Router router() {
        return new Router()
                .get("/", request -> text(request.visitor().name()))
                .get("/form", request -> text(request.visitor().formToken().reveal()))
                .get("/page", request -> Response.Page.of("A <page>", "probe.jte", "<script>alert(1)</script>"))
                .get(
                        "/echo/*",
                        request -> text(
                                request.path().get(1) + "|" + request.query().get("q")))
                .get("/fail", request -> {
                    throw new IllegalStateException("the cause of it");
                })
                .get("/error", request -> {
                    throw new NoClassDefFoundError("the cause of the error");
                })
                .get("/deep", request -> {
                    throw new StackOverflowError();
                })
                .get("/fail/*", request -> {
                    throw new IllegalStateException("the cause of it");
                })
                .get("/away", request -> new Response.SeeOther(request.query().get("to")))
                .get(
                        "/notice",
                        request -> text(
                                request.visitor().flash().take(String.class).orElse("nothing")))
                .post("/fail", request -> {
                    throw new IllegalStateException("the cause of it");
                })
                .post("/unavailable", request -> new Response.Page(503, "Not available", "probe.jte", "the store"))
                .post("/gone", request -> new Response.NotFound("There is none of that name."))
                .get("/callback/fail", request -> {
                    throw new IllegalStateException("the cause of it");
                })
                .get(
                        "/callback/*",
                        request ->
                                text(request.rawUri() + "|" + request.visitor().name()))
                .post("/deed", request -> {
                    String value = request.form().get("value");
                    AuditLog.write(request.visitor(), "deed", value, "done");
                    request.visitor().flash().put("did " + value);
                    return new Response.SeeOther("/notice");
                });
    }

    private static Response text(String text) {
        return Response.Page.of("Text", "plain.jte", StringHelper.xmlEncode(text));
    }
}

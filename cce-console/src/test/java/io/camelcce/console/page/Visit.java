package io.camelcce.console.page;

import io.camelcce.authorization.Secret;
import io.camelcce.console.access.Flash;
import io.camelcce.console.access.Visitor;
import io.camelcce.console.web.Answer;
import io.camelcce.console.web.Parameters;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Request.Method;
import io.camelcce.console.web.Response;
import io.camelcce.console.web.ResponseWriter;
import io.camelcce.console.web.Router;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who goes through the pages by their links, buttons and forms only, as they stand in the HTML. */
final class Visit {

    private static final String ROOT = "/cce";
    private static final ResponseWriter WRITER = new ResponseWriter(ROOT, new Templates(ROOT));

    private final Router router;
    private final Visitor visitor;
    private Document page = Jsoup.parse("");
    private int status;
    private String address = "";

    Visit(Router router) {
        this(
                router,
                new Visitor(
                        "ann <admin>",
                        "127.0.0.1",
                        Secret.of("s3cret-session"),
                        Secret.of("t0ken-of-forms"),
                        new Flash(),
                        true));
    }

    private Visit(Router router, Visitor visitor) {
        this.router = router;
        this.visitor = visitor;
    }

    /** Another tab of the same browser, with nothing in it yet. */
    Visit anotherTab() {
        return new Visit(router, visitor);
    }

    /** Sends a request, and does not go where the answer leads. */
    void ends(String path) {
        answer(Method.GET, path, Map.of());
    }

    /** Opens an address below the console's own. */
    Visit open(String path) {
        return ask(Method.GET, path, Map.of());
    }

    /** Follows the link with a text. */
    Visit follow(String text) {
        return open(own(link(text).attr("href")));
    }

    /** Presses the button with a text, in the form that it stands in. */
    Visit press(String button) {
        return press(button, Map.of());
    }

    /** Fills fields in by their labels, and presses a button. */
    Visit press(String button, Map<String, String> filled) {
        Element pressed = button(button);
        if (pressed.hasAttr("disabled")) {
            throw new AssertionError(button + " is disabled");
        }
        Element form = pressed.closest("form");
        if (form == null) {
            throw new AssertionError(button + " stands in no form");
        }
        Map<String, String> fields = fields(form);
        filled.forEach((label, value) -> fields.put(field(label).attr("name"), value));
        if (pressed.hasAttr("name")) {
            fields.put(pressed.attr("name"), pressed.attr("value"));
        }
        Method method = form.attr("method").equals("post") ? Method.POST : Method.GET;
        return ask(method, own(form.attr("action")), fields);
    }

    Document page() {
        return page;
    }

    int status() {
        return status;
    }

    String heading() {
        return page.select("h1").text();
    }

    /** Where it was shown. */
    String address() {
        return address;
    }

    /** What the page says in general. */
    String notice() {
        return page.select("[role=status]").text();
    }

    /** The row of an authorization. */
    Element row(String name) {
        return one(
                page.select("tr[data-authorization]").stream()
                        .filter(row -> row.attr("data-authorization").equals(name)),
                "row " + name);
    }

    Element button(String text) {
        return one(
                page.select("button:not([hidden])").stream()
                        .filter(each -> name(each).equals(text)),
                text);
    }

    Element link(String text) {
        return one(page.select("a").stream().filter(each -> each.text().equals(text)), text);
    }

    /** What a label stands for. */
    Element field(String label) {
        Element found =
                one(page.select("label").stream().filter(each -> each.text().equals(label)), label);
        return one(Stream.ofNullable(page.getElementById(found.attr("for"))), "field of " + label);
    }

    /** The text of what describes an element. */
    String description(Element element) {
        return Stream.of(element.attr("aria-describedby").split(" "))
                .map(id -> one(Stream.ofNullable(page.getElementById(id)), id).text())
                .collect(Collectors.joining(" "));
    }

    private Visit ask(Method method, String path, Map<String, String> fields) {
        Answer answer = answer(method, path, fields);
        if (answer.headers().containsKey("Location")) {
            return open(own(answer.headers().get("Location")));
        }
        status = answer.status();
        address = path;
        // Rows alone are no document.
        page = Jsoup.parse(answer.body().contains("<html") ? answer.body() : "<table>" + answer.body() + "</table>");
        return this;
    }

    private Answer answer(Method method, String path, Map<String, String> fields) {
        if (method == Method.POST && !"t0ken-of-forms".equals(fields.get("formToken"))) {
            throw new AssertionError("a form without its token: " + path);
        }
        URI uri = URI.create(path);
        Map<String, String> query = new LinkedHashMap<>(method == Method.GET ? fields : Map.of());
        Stream.ofNullable(uri.getRawQuery())
                .flatMap(text -> Stream.of(text.split("&")))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1])));
        List<String> parts = Stream.of(uri.getRawPath().split("/"))
                .filter(part -> !part.isEmpty())
                .map(Visit::decoded)
                .toList();
        Request request = new Request(
                method,
                parts,
                new Parameters(query),
                method == Method.GET ? Parameters.NONE : new Parameters(fields),
                ROOT + path,
                visitor);
        Response response = router.find(method, parts)
                .orElseThrow(() -> new AssertionError("nobody answers " + request))
                .handle(request);
        return WRITER.answer(response, request);
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element each : form.select("input[name], select[name]")) {
            if (each.normalName().equals("select")) {
                Element chosen = each.selectFirst("option[selected]");
                fields.put(each.attr("name"), chosen == null ? "" : chosen.attr("value"));
            } else if (!each.attr("type").equals("checkbox")) {
                fields.put(each.attr("name"), each.attr("value"));
            }
        }
        return fields;
    }

    private static String name(Element button) {
        return button.hasAttr("aria-label") ? button.attr("aria-label") : button.text();
    }

    private static String own(String href) {
        if (!href.startsWith(ROOT)) {
            throw new AssertionError("leads out of the console: " + href);
        }
        return href.substring(ROOT.length());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Element one(Stream<Element> found, String what) {
        List<Element> all = found.toList();
        if (all.size() != 1) {
            throw new AssertionError("%s is there %d times".formatted(what, all.size()));
        }
        return all.get(0);
    }
}

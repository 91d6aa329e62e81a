package io.camelcce.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends what a browser sends, and keeps cookies. It follows redirects only where that is said. */
final class Browser {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String origin;

    Browser(String origin) {
        this.origin = origin;
    }

    /** Sends a header with each request from now on. */
    Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Signs in as the people of the tests do: their passwords are made of their names. */
    Browser as(String person) {
        String credentials = person + ":hunter2-" + person;
        return with(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    /** Sends a form from a page of this origin. */
    HttpResponse<String> post(String path, String form) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("Origin", headers.getOrDefault("Origin", origin))
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> postJson(String path, String json) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Goes where an answer sends it, to this origin or another; the page in the end. */
    String follow(HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() == 303) {
            URI location =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            return follow(get(location.toString()));
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        URI uri = URI.create(path.startsWith("http:") ? path : origin + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (uri.toString().startsWith(origin)) {
            headers.forEach(request::setHeader);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The token that a form of a page has to come with, as a field. */
    static String formToken(String page) {
        return "formToken=" + found("name=\"formToken\" value=\"([^\"]*)\"", page);
    }

    /** What a page has in the place of the group. */
    static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

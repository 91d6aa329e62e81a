package io.camelcce.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.Secret;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signs in with a browser: opens the page, fills its form in, and is sent back. */
final class Person {

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Map<String, String> answers;

    private Person(Map<String, String> answers) {
        this.answers = answers;
    }

    /** At the page of cce-wiremock. */
    static Person withEmail(String email) {
        return new Person(Map.of("email", email));
    }

    /** At the page of mock-oauth2-server. */
    static Person withName(String name, String claims) {
        return new Person(Map.of("username", name, "claims", claims));
    }

    /** The parameters that the browser comes back with. */
    Map<String, String> signIn(AuthorizationRequest request) throws Exception {
        URI uri = ((AuthorizationRequest.SignIn) request).uri();
        String page = send(HttpRequest.newBuilder(uri).GET()).body();
        Map<String, String> form = new LinkedHashMap<>(answers);
        HIDDEN.matcher(page).results().forEach(field -> form.put(field.group(1), field.group(2)));
        Matcher action = ACTION.matcher(page);
        URI to = action.find() ? uri.resolve(action.group(1)) : uri;
        HttpResponse<String> redirect = send(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
        String location = redirect.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(redirect.statusCode() + " " + redirect.body()));
        return parametersOf(URI.create(location));
    }

    Secret codeFor(AuthorizationRequest request) throws Exception {
        Map<String, String> callback = signIn(request);
        String code = callback.get("code");
        if (code == null) {
            throw new AssertionError(callback);
        }
        return Secret.of(code);
    }

    static Map<String, String> parametersOf(URI uri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : uri.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> form) {
        StringBuilder encoded = new StringBuilder();
        form.forEach(
                (name, value) -> encoded.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
        return encoded.substring(1);
    }
}

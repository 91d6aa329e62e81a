package io.camelcce.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends what browsers send, and can be told to send something else. Keeps one cookie. */
final class Browser {

    private final RawHttp http;
    private final Map<String, String> headers = new TreeMap<>();
    private @Nullable String cookie;

    Browser(int port) {
        http = new RawHttp(port);
        headers.put("Host", "127.0.0.1:" + port);
    }

    /** The same header with another value in all requests; without it if it is null. */
    Browser with(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    @Nullable
    String cookie() {
        return cookie;
    }

    Browser withCookie(@Nullable String value) {
        cookie = value;
        return this;
    }

    RawAnswer get(String target) {
        return send("GET", target, Map.of(), "");
    }

    /** Posts a form as a page of the console does. */
    RawAnswer post(String target, Map<String, String> fields) {
        return post(target, form(fields));
    }

    RawAnswer post(String target, String form) {
        Map<String, String> more = new TreeMap<>();
        more.put("Origin", "http://" + headers.get("Host"));
        more.put("Sec-Fetch-Site", "same-origin");
        return send("POST", target, more, form);
    }

    /** Posts a form with these headers of where it comes from, and no others. */
    RawAnswer postFrom(Map<String, String> where, String target, Map<String, String> fields) {
        return send("POST", target, where, form(fields));
    }

    RawAnswer send(String method, String target, Map<String, String> more, String body) {
        Map<String, String> all = new TreeMap<>(headers);
        if (method.equals("POST")) {
            all.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
            all.putIfAbsent("Content-Length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
        }
        if (cookie != null) {
            all.put("Cookie", cookie);
        }
        all.putAll(more);
        List<String> lines = new ArrayList<>();
        all.forEach((name, value) -> lines.add(name + ": " + value));
        RawAnswer answer = http.send(method, target, lines, body);
        answer.header("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        return answer;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

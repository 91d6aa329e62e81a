package io.camelcce.console.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the path of a URL apart. */
final class RequestPath {

    private RequestPath() {}

    /** The decoded parts below a root; empty if it is not below it, or says more than one place could. */
    static Optional<List<String>> below(String root, String rawPath) {
        if (!rawPath.equals(root) && !rawPath.startsWith(root + "/")) {
            return Optional.empty();
        }
        List<String> parts = Stream.of(rawPath.substring(root.length()).split("/"))
                .skip(1) // the slash behind the root
                .map(RequestPath::decoded)
                .toList();
        return parts.stream().allMatch(RequestPath::isPlain) ? Optional.of(parts) : Optional.empty();
    }

    /** A plus is a plus in a path. */
    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static boolean isPlain(String part) {
        return !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && part.chars().noneMatch(each -> Character.isISOControl(each) || each == '/' || each == '\\');
    }
}

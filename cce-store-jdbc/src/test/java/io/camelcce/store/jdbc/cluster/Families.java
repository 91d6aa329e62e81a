package io.camelcce.store.jdbc.cluster;

import static java.util.Objects.requireNonNull;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Secret;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The access tokens that the authorization server issued, by their fingerprints, in its order. */
final class Families {

    private static final Pattern SENT = Pattern.compile("(?:^|&)refresh_token=([^&]*)");
    private static final Pattern ACCESS = Pattern.compile("\"access_token\":\"([^\"]*)\"");
    private static final Pattern REFRESH = Pattern.compile("\"refresh_token\":\"([^\"]*)\"");

    private final Map<String, String> familyOf = new ConcurrentHashMap<>();
    private final Map<String, List<String>> issued = new ConcurrentHashMap<>();
    private final AtomicInteger answers = new AtomicInteger();

    /** A person granted something. */
    void begin(String name, Grant grant) {
        familyOf.put(requireNonNull(grant.refreshToken()).reveal(), name);
        issued.computeIfAbsent(name, one -> new CopyOnWriteArrayList<>())
                .add(requireNonNull(grant.accessToken()).secret().fingerprint());
    }

    /** To be told of every request to the authorization server. */
    void seen(Request request, Response response) {
        Matcher sent = SENT.matcher(request.getBodyAsString());
        Matcher access = ACCESS.matcher(response.getBodyAsString());
        Matcher refresh = REFRESH.matcher(response.getBodyAsString());
        if (!sent.find()) {
            return;
        }
        if (access.find() && refresh.find()) {
            String name = requireNonNull(familyOf.get(sent.group(1)), "a refresh token that nobody issued");
            familyOf.put(refresh.group(1), name);
            requireNonNull(issued.get(name)).add(Secret.of(access.group(1)).fingerprint());
        }
        answers.incrementAndGet();
    }

    /** How many requests with a refresh token it was told of. */
    int answers() {
        return answers.get();
    }

    List<String> issued(String name) {
        return issued.getOrDefault(name, List.of());
    }

    String last(String name) {
        List<String> all = issued(name);
        return all.get(all.size() - 1);
    }
}

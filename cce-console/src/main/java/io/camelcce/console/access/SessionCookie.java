package io.camelcce.console.access;

import io.camelcce.authorization.Secret;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What binds a browser to its session. Lax, not Strict: that would lose it when an authorization server sends back. The
 * port is in its name, where it is known: browsers keep the cookies of a host together, whatever the port.
 */
public final class SessionCookie {

    private final Served served;
    private final String name;
    private final Pattern pattern;

    /** @param served decides the name, the path, and whether it is sent without TLS */
    public SessionCookie(Served served) {
        this.served = served;
        this.name = served.port() == Served.UNKNOWN ? "cce-console" : "cce-console-" + served.port();
        this.pattern = Pattern.compile("(?:^|;) *" + name + "=([A-Za-z0-9_-]{43}) *(?:;|$)");
    }

    /** The value of {@code Set-Cookie}. */
    public String of(Visitor visitor, Caller caller) {
        return "%s=%s; Path=%s; HttpOnly; SameSite=Lax%s"
                .formatted(name, visitor.session().reveal(), served.root(), isPlainLoopback(caller) ? "" : "; Secure");
    }

    /** The session that a {@code Cookie} names. */
    public Optional<Secret> find(@Nullable String cookies) {
        Matcher cookie = pattern.matcher(cookies == null ? "" : cookies);
        return cookie.find() ? Optional.of(Secret.of(cookie.group(1))) : Optional.empty();
    }

    /** A proxy that ends TLS may send on a name of loopback as the host. */
    private boolean isPublicByTls() {
        return Place.ofUrl(served.publicUrl())
                .filter(place -> "https".equals(place.scheme()))
                .isPresent();
    }

    private boolean isPlainLoopback(Caller caller) {
        return !"https".equals(served.scheme())
                && !isPublicByTls()
                && Optional.ofNullable(caller.host())
                        .flatMap(Place::ofAuthority)
                        .filter(place -> Served.LOOPBACK.contains(place.host()))
                        .isPresent();
    }
}

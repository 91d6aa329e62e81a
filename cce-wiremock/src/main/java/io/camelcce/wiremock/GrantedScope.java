package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.Scope;
import java.util.Optional;

/** What is granted of the scope that a client asks for. */
final class GrantedScope {

    private final SwitchBoard switches;

    GrantedScope(SwitchBoard switches) {
        this.switches = switches;
    }

    /** Empty when it is broken, or nothing is left of it. */
    Optional<Scope> of(Form form) {
        return form.find("scope").map(this::narrowed).orElse(Optional.of(Scope.NONE));
    }

    private Optional<Scope> narrowed(String asked) {
        return Scope.parse(asked)
                .map(scope ->
                        switches.get(Switches.GRANTED_SCOPES).map(scope::only).orElse(scope))
                .filter(scope -> !scope.isEmpty());
    }
}

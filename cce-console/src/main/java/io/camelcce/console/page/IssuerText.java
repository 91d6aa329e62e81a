package io.camelcce.console.page;

import io.camelcce.authorization.GrantSetting;
import java.net.URI;
import java.net.URISyntaxException;

/** Which server somebody wanted to be asked, for the audit log: its host, and nothing else that may have been typed. */
final class IssuerText {

    private static final int MOST = 100;

    private IssuerText() {}

    /** What came of asking it. */
    static String of(FilledIn found) {
        return "issuer %s: %s"
                .formatted(
                        host(found.typed().get(GrantSetting.ISSUER.fieldName())),
                        found.faults().isEmpty() ? "addresses found" : "no addresses");
    }

    private static String host(String issuer) {
        try {
            URI uri = new URI(issuer.strip());
            if (uri.getHost() != null) {
                String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
                return host.length() > MOST ? host.substring(0, MOST) + "…" : host;
            }
        } catch (URISyntaxException noAddress) {
            // Of what is none, nothing is logged: people paste secrets into wrong fields.
        }
        return "(no URL)";
    }
}

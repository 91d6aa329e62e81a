package io.camelcce.authorization;

import java.util.List;

/** What became of the wish to give an authorization other settings. */
public sealed interface Update {

    /**
     * It has them.
     *
     * @param authorization as it is now
     * @param revocation what became of the tokens that it had, for people
     * @param stopped what worked with those tokens, and does not until it is authorized again
     */
    record Updated(NodeAuthorization authorization, String revocation, List<Usage> stopped) implements Update {

        /** Keeps a copy of the list. */
        public Updated {
            stopped = List.copyOf(stopped);
        }
    }

    /** It stays as it was. */
    record Refused(Refusal refusal) implements Update {}
}

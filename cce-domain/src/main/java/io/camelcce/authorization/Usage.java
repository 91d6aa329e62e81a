package io.camelcce.authorization;

/**
 * A use of an authorization.
 *
 * @param user who uses it, for people: a route with its endpoint, or another application
 * @param running whether it is at work now; one that is stopped is a use, too
 */
public record Usage(String user, boolean running) {

    @Override
    public String toString() {
        return running ? user : user + " (stopped)";
    }
}

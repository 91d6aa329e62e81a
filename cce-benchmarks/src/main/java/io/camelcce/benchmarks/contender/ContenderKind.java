package io.camelcce.benchmarks.contender;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The ways to make the call. */
public enum ContenderKind {
    /** A keep-alive socket and hand-written HTTP: the limit. */
    FLOOR("floor"),
    /** Apache HttpClient 5 by hand. */
    HC5("hc5"),
    /** {@code java.net.http} by hand. */
    JDK("jdk"),
    /** A route with camel-http. */
    CAMEL_HTTP("camel-http"),
    /** A route with camel-http and a dynamic URI. */
    CAMEL_HTTP_TO_D("camel-http-toD"),
    /** A route with cce. */
    CCE("cce"),
    /** A route with {@code cce:getTask}, for a hundred thousand tasks in turn. Not compared with the others. */
    GET_TASK("getTask"),
    /** The same for one integration, which the message names. */
    ONE_INTEGRATION("getTask-1"),
    /** The same for many integrations, which messages name in turn: as many as the property {@link #INTEGRATIONS} says. */
    MANY_INTEGRATIONS("getTask-many");

    /** The system property that says how many integrations are many. */
    public static final String INTEGRATIONS = "cce.bench.integrations";

    private static final Set<ContenderKind> SOAKED = EnumSet.of(GET_TASK, ONE_INTEGRATION, MANY_INTEGRATIONS);

    private final String label;

    ContenderKind(String label) {
        this.label = label;
    }

    /** Those that make the same call in different ways. */
    public static List<ContenderKind> compared() {
        return List.copyOf(EnumSet.complementOf(EnumSet.copyOf(SOAKED)));
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static ContenderKind parse(String text) {
        return Arrays.stream(values())
                .filter(one -> one.label.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no contender " + text));
    }

    /** What it sets for the virtual machine that it runs in. */
    public List<String> options() {
        return this == JDK ? List.of("-Djdk.httpclient.disableRetryConnect=true") : List.of();
    }

    /**
     * Opens it.
     *
     * @param authority host and port of the server
     * @param connections how many it may have
     */
    public Contender open(String authority, int connections) throws Exception {
        return switch (this) {
            case FLOOR -> new Floor(authority);
            case HC5 -> new HttpClient5(authority, connections);
            case JDK -> new JdkClient(authority);
            case CAMEL_HTTP -> CamelRoute.http(authority, connections);
            case CAMEL_HTTP_TO_D -> CamelRoute.httpToD(authority, connections);
            case CCE -> CamelRoute.cce(authority, connections);
            case GET_TASK -> GetTasks.ofOneContactCenter(authority, connections);
            case ONE_INTEGRATION -> GetTasks.ofIntegrations(authority, connections, 1);
            case MANY_INTEGRATIONS ->
                GetTasks.ofIntegrations(authority, connections, Integer.getInteger(INTEGRATIONS, 1));
        };
    }

    @Override
    public String toString() {
        return label;
    }
}

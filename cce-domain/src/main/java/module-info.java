/** What a task is, what an authorization is, the rules and the ports. */
module io.camelcce.domain {
    requires static transitive org.jspecify;

    exports io.camelcce.authorization;
    exports io.camelcce.task;
}

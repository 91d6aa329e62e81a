package io.camelcce.console.architecture.violations.web;

/** Servers are optional. */
public final class KnowsTheServerOfSpring {

    /** What it must not know. */
    public final Class<?> known =
            org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine.class;
}

package io.camelcce.camel;

/**
 * A node authorization that is declared in the configuration: {@code
 * camel.component.cce.integrations[sales].authorizations[night].clientId=…}. What it does not say is taken from its
 * integration.
 */
public class CceAuthorization extends CceGrantOptions {

    /** Says nothing. */
    public CceAuthorization() {}
}

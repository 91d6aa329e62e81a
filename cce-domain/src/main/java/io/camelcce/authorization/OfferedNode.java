package io.camelcce.authorization;

/**
 * A node that an integration offers.
 *
 * @param name as Webex Connect calls it
 * @param method empty if the node has but one
 * @param version of the node
 */
public record OfferedNode(String name, String method, String version) {}

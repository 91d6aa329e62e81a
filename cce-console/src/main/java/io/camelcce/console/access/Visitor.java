package io.camelcce.console.access;

import io.camelcce.authorization.Secret;

/**
 * Who uses the console.
 *
 * @param name as the runtime authenticated them, or that they came with the one-time token: for the audit log
 * @param address where they come from
 * @param session of their browser: unguessable, and bound to it by a cookie
 * @param formToken has to come with every form that they send
 */
public record Visitor(String name, String address, Secret session, Secret formToken) {}

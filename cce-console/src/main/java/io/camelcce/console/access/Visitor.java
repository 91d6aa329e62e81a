package io.camelcce.console.access;

import io.camelcce.authorization.Secret;

/**
 * Who uses the console.
 *
 * @param name as the runtime authenticated them, or that they came with the one-time token: for the audit log
 * @param address where they come from
 * @param session of their browser: unguessable, and bound to it by a cookie
 * @param formToken has to come with every form that they send
 * @param flash what one of their requests leaves for the next
 * @param known whether they have a session: what is left for the next request of others is lost
 */
public record Visitor(String name, String address, Secret session, Secret formToken, Flash flash, boolean known) {}

package io.camelcce.architecture.violations.task;

import io.camelcce.architecture.violations.authorization.KnowsATask;

/** Violates nothing itself: tasks may know authorizations. */
public record KnowsAnAuthorization(KnowsATask authorization) {}

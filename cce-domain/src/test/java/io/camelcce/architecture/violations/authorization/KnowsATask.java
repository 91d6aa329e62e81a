package io.camelcce.architecture.violations.authorization;

import io.camelcce.architecture.violations.task.UsesAFramework;
import org.jspecify.annotations.Nullable;

public record KnowsATask(@Nullable UsesAFramework task) {}

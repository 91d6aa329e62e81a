package io.camelcce.wiremock.architecture.proxy;

import io.camelcce.wiremock.TaskRecord;

/** Leans on what it passes on. */
public interface ProxyThatKnowsTasks {

    TaskRecord task();
}

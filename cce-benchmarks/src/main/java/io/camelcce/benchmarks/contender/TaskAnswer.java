package io.camelcce.benchmarks.contender;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What an application that calls by hand reads of the answer. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TaskAnswer(String taskId, String state) {}

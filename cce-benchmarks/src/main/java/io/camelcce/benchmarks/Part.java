package io.camelcce.benchmarks;

/** What can be measured by itself. */
enum Part {
    CALLS,
    TOKENS
}

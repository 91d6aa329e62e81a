package io.camelcce.architecture.violations.task;

public class OpenType {}

package io.camelcce.console.architecture.violations;

/** Stands for what opens the console. */
public final class OpensTheConsole {

    /** What it must not know. */
    public final Class<?> known = String.class;
}

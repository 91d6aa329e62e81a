package io.camelcce.architecture.violations.task;

public final class Prints {

    void console() {
        System.out.println("a line");
    }
}

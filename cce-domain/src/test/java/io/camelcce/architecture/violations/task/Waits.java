package io.camelcce.architecture.violations.task;

public final class Waits {

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}

package io.camelcce.architecture.violations.task;

import java.util.concurrent.ForkJoinPool;

public final class StartsAThread {

    void thread() {
        ForkJoinPool.commonPool().execute(() -> {});
    }
}

package io.camelcce.auth;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Keeps tasks until a test lets them run. */
final class HeldTasks implements Executor {

    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    int held() {
        return tasks.size();
    }

    void run() {
        tasks.remove().run();
    }
}

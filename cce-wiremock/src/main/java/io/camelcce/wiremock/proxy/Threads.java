package io.camelcce.wiremock.proxy;

import java.util.ArrayList;
import java.util.List;

/** The threads of a proxy. They are daemons, and none is interrupted: each ends when its socket is closed. */
final class Threads {

    private final String name;
    private final List<Thread> started = new ArrayList<>();

    Threads(String name) {
        this.name = name;
    }

    synchronized Thread start(String what, Runnable work) {
        Thread thread = new Thread(work, name + " " + what);
        thread.setDaemon(true);
        thread.start();
        started.removeIf(other -> !other.isAlive());
        started.add(thread);
        return thread;
    }

    /** Waits until all have ended, unless interrupted. */
    void join() {
        for (List<Thread> left = alive(); !left.isEmpty(); left = alive()) {
            for (Thread thread : left) {
                if (!join(thread)) {
                    return;
                }
            }
        }
    }

    /** Whether it has ended; if not, the caller was interrupted. */
    static boolean join(Thread thread) {
        try {
            thread.join();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized List<Thread> alive() {
        return started.stream()
                .filter(thread -> thread.isAlive() && thread != Thread.currentThread())
                .toList();
    }
}

package io.camelcce.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** Callers of one contender, who all call at once, each on a thread of its own. */
public final class Callers implements AutoCloseable {

    private static final long LONGEST = Duration.ofMinutes(5).toNanos();
    private static final int DIGITS = 3;
    private static final int HALF = 50;
    private static final int MOST = 99;
    private static final double NANOSECONDS_PER_MICROSECOND = 1e3;
    /** The first part of what is timed does not count: threads begin, and connections that rested are opened anew. */
    private static final int FIRST_PART = 10;

    private final List<Tally> tallies = new ArrayList<>();
    private final ExecutorService executor;

    /** As many as wanted. */
    public Callers(int count, Threads threads, Supplier<Caller> callers) {
        for (int index = 0; index < count; index++) {
            tallies.add(new Tally(callers.get()));
        }
        executor = threads.executor();
    }

    /** Everyone calls again as soon as it is answered, for some time. */
    public Window closedLoop(Duration time) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        return run(
                tally -> {
                    while (!over.get()) {
                        tally.call();
                    }
                },
                () -> {
                    Thread.sleep(time.toMillis());
                    return () -> over.set(true);
                },
                new Histogram(DIGITS));
    }

    /**
     * Everyone calls again as soon as it is answered; something is done at the beginning and at the end of some time,
     * while they call. Half as long before it belongs to threads that begin, and to connections that are opened anew.
     *
     * @return what came of the calls between them; what those used up is not told
     */
    public Window markedLoop(Duration time, Runnable from, Runnable to) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong made = new AtomicLong();
        Window all = run(
                tally -> {
                    while (!over.get()) {
                        tally.call();
                    }
                },
                () -> {
                    Thread.sleep(time.toMillis() / 2);
                    from.run();
                    long before = calls();
                    Thread.sleep(time.toMillis());
                    made.set(calls() - before);
                    to.run();
                    return () -> over.set(true);
                },
                new Histogram(DIGITS));
        return all.part(made.get(), time.toNanos());
    }

    /** A number of calls, as fast as they go. */
    public Window counted(long calls) throws Exception {
        AtomicLong left = new AtomicLong(calls);
        return run(
                tally -> {
                    while (left.getAndDecrement() > 0) {
                        tally.call();
                    }
                },
                Until.ALL_ARE_DONE,
                new Histogram(DIGITS));
    }

    /**
     * Calls begin at a fixed rate, whether those before are answered or not; they wait for a caller if all have one under
     * way. The time of a call is counted from the moment when it was meant to begin; those of the first tenth are made, and
     * not counted.
     */
    public Window openLoop(double perSecond, Duration time) throws Exception {
        double between = Duration.ofSeconds(1).toNanos() / perSecond;
        long calls = (long) (time.toNanos() / between);
        AtomicLong next = new AtomicLong();
        AtomicLong begin = new AtomicLong();
        // One for all: it is large, and one for each would have the garbage collector at work in the window.
        Histogram all = new AtomicHistogram(LONGEST, DIGITS);
        return run(
                tally -> {
                    begin.compareAndSet(0, System.nanoTime());
                    for (long index = next.getAndIncrement(); index < calls; index = next.getAndIncrement()) {
                        long meant = begin.get() + (long) (index * between);
                        Pauses.until(meant);
                        tally.call();
                        if (index >= calls / FIRST_PART) {
                            all.recordValue(Math.min(LONGEST, System.nanoTime() - meant));
                        }
                    }
                },
                Until.ALL_ARE_DONE,
                all);
    }

    private Window run(Consumer<Tally> work, Until until, Histogram times) throws Exception {
        CountDownLatch ready = new CountDownLatch(tallies.size());
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(tallies.size());
        CountDownLatch leave = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (Tally tally : tallies) {
            running.add(executor.submit(() -> {
                ready.countDown();
                go.await();
                try {
                    work.accept(tally);
                } finally {
                    done.countDown();
                }
                // What a thread allocated is not known any more when it has ended.
                leave.await();
                return tally;
            }));
        }
        ready.await();
        long before = calls();
        Meters begun = Meters.read();
        go.countDown();
        Runnable stop = until.over();
        if (until == Until.ALL_ARE_DONE) {
            done.await();
        }
        Meters used = Meters.read().since(begun);
        long calls = calls() - before;
        stop.run();
        leave.countDown();
        for (Future<?> one : running) {
            one.get();
        }
        return window(calls, used, times);
    }

    private Window window(long calls, Meters used, Histogram times) {
        return new Window(
                calls,
                tallies.stream().mapToLong(Tally::failures).sum(),
                used.nanos(),
                used.cpuNanos(),
                used.bytes(),
                times.getValueAtPercentile(HALF) / NANOSECONDS_PER_MICROSECOND,
                times.getValueAtPercentile(MOST) / NANOSECONDS_PER_MICROSECOND,
                tallies.stream()
                        .map(Tally::firstFailure)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private long calls() {
        return tallies.stream().mapToLong(Tally::calls).sum();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** When a window is over. */
    private interface Until {

        /** When the callers have done all of their work. */
        Until ALL_ARE_DONE = () -> () -> {};

        /** Returns when it is over; what it returns makes the callers stop. */
        Runnable over() throws InterruptedException;
    }
}

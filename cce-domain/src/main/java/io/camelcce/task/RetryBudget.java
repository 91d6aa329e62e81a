package io.camelcce.task;

/**
 * How many repeats all calls to a contact centre have left together. A repeat takes one, an answer gives a tenth back: as
 * long as the other side is down, repeats stop by themselves, and it is not asked more often than it is called. Safe for
 * any number of threads at once.
 */
public final class RetryBudget {

    private static final int TENTHS = 10;

    private final int most;
    private volatile int left;

    /**
     * A full budget.
     *
     * @param capacity how many repeats there are when nothing has failed for long; 0 for none ever
     */
    public RetryBudget(int capacity) {
        this.most = Math.multiplyExact(capacity, TENTHS);
        this.left = most;
    }

    /** Whether there was a repeat left; it is taken. */
    synchronized boolean take() {
        if (left < TENTHS) {
            return false;
        }
        left -= TENTHS;
        return true;
    }

    /** The other side answered. */
    void answered() {
        // A look is cheaper than a lock, and the budget is full most of the time.
        if (left < most) {
            refill();
        }
    }

    private synchronized void refill() {
        left = Math.min(most, left + 1);
    }

    /** How many repeats are left. */
    public int left() {
        return left / TENTHS;
    }
}

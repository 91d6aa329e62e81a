package io.camelcce.task;

/** Hears of repeats, on the thread of the call: it must not block or throw. */
public interface RetryListener {

    /** Hears nothing. */
    RetryListener NONE = new RetryListener() {

        @Override
        public void repeats(Retry retry) {}

        @Override
        public void budgetIsSpent() {}
    };

    /** An attempt is about to be repeated. */
    void repeats(Retry retry);

    /** An attempt is not repeated, because the {@link RetryBudget} is spent. */
    void budgetIsSpent();
}

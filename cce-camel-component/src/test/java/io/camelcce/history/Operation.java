package io.camelcce.history;

/** What a client asks for. */
enum Operation {
    CREATE("create"),
    READ("read"),
    CLOSE("close"),
    CLOSE_ACCEPT("closeAccept"),
    CLOSE_REJECT("closeReject");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /** Of an end, also how the simulator's ledger names it. */
    String word() {
        return word;
    }

    boolean isEnd() {
        return this != CREATE && this != READ;
    }
}

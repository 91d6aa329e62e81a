package io.camelcce.wiremock.proxy;

/** Both sides get a reset. */
record Reset(long atByte) implements Strike {

    Reset {
        Strike.check(atByte);
    }

    @Override
    public void on(Direction direction) {
        direction.resetBoth();
    }
}

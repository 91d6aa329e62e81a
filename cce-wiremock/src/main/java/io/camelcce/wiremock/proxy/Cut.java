package io.camelcce.wiremock.proxy;

/** Both sides get an end of stream. */
record Cut(long atByte) implements Strike {

    Cut {
        Strike.check(atByte);
    }

    @Override
    public void on(Direction direction) {
        direction.cutBoth();
    }
}

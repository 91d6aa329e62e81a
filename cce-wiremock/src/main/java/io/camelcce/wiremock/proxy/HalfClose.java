package io.camelcce.wiremock.proxy;

/** The receiver gets an end of stream, the sender nothing. */
record HalfClose(long atByte) implements Strike {

    HalfClose {
        Strike.check(atByte);
    }

    @Override
    public void on(Direction direction) {
        direction.endForTheReceiver();
    }
}

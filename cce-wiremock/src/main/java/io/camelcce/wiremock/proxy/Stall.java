package io.camelcce.wiremock.proxy;

/** Nothing more is read until the release. */
record Stall(long atByte) implements Strike {

    Stall {
        Strike.check(atByte);
    }

    @Override
    public void on(Direction direction) {
        direction.stall();
    }
}

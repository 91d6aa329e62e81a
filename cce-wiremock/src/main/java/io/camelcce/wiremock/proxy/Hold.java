package io.camelcce.wiremock.proxy;

import java.io.IOException;

/** What comes is kept until the release. */
record Hold(long atByte) implements Strike {

    Hold {
        Strike.check(atByte);
    }

    @Override
    public void on(Direction direction) throws IOException {
        direction.keepUntilTheRelease();
    }
}

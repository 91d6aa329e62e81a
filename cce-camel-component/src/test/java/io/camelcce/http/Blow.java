package io.camelcce.http;

import io.camelcce.faults.Conversation;
import io.camelcce.wiremock.proxy.Fault;
import java.io.IOException;

/** How a connection ends before its time: struck on the way to the server, or by the server. */
enum Blow {
    RESET {
        @Override
        Fault onTheWay(long atByte) {
            return Fault.reset(atByte);
        }

        @Override
        void byTheServer(Conversation raw) throws IOException {
            raw.reset();
        }
    },
    CUT {
        @Override
        Fault onTheWay(long atByte) {
            return Fault.cut(atByte);
        }

        @Override
        void byTheServer(Conversation raw) {
            raw.close();
        }
    },
    HALF_CLOSE {
        @Override
        Fault onTheWay(long atByte) {
            return Fault.halfClose(atByte);
        }

        @Override
        void byTheServer(Conversation raw) throws IOException {
            raw.fallSilent();
            raw.waitForTheEnd();
        }
    },
    STALL {
        @Override
        Fault onTheWay(long atByte) {
            return Fault.stall(atByte);
        }

        @Override
        void byTheServer(Conversation raw) throws IOException {
            raw.waitForTheEnd();
        }
    };

    /** On the bytes from the client to the server. */
    abstract Fault onTheWay(long atByte);

    /** Instead of what the server would say next; below TLS, which gets no word of it. */
    abstract void byTheServer(Conversation raw) throws IOException;
}

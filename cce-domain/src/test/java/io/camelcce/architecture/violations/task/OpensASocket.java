package io.camelcce.architecture.violations.task;

import java.net.InetSocketAddress;

public final class OpensASocket {

    InetSocketAddress socket() {
        return InetSocketAddress.createUnresolved("cce.example.com", 443);
    }
}

package io.camelcce.architecture.violations.task;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

public final class DrawsALot {

    UUID uuid() {
        return UUID.randomUUID();
    }

    Random random() {
        return new Random();
    }

    SecureRandom secure() {
        return new SecureRandom();
    }

    int threadLocal() {
        return ThreadLocalRandom.current().nextInt();
    }

    double math() {
        return Math.random();
    }
}

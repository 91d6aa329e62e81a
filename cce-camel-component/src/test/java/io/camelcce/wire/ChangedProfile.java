package io.camelcce.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** A copy of the wire profile in the jar, with changes: what a user puts in its place. */
final class ChangedProfile {

    static final String SOURCE = "file:my-profile.properties";

    private final Properties properties = new Properties();

    private ChangedProfile() {
        try (InputStream stream = WireProfile.class.getResourceAsStream("digital-routing.properties")) {
            properties.load(Objects.requireNonNull(stream));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static ChangedProfile unchanged() {
        return new ChangedProfile();
    }

    static ChangedProfile with(String key, String value) {
        return unchanged().and(key, value);
    }

    static ChangedProfile without(String key) {
        return unchanged().butWithout(key);
    }

    ChangedProfile and(String key, String value) {
        properties.setProperty(key, value);
        return this;
    }

    ChangedProfile butWithout(String key) {
        if (properties.remove(key) == null) {
            throw new AssertionError("there is no key " + key);
        }
        return this;
    }

    WireProfile read() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            properties.store(file, null);
            return WireProfile.read(SOURCE, new ByteArrayInputStream(file.toByteArray()));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

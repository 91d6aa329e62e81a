package io.camelcce.wiremock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a contact centre, reset before each of them. In a static field, or by {@code @ExtendWith} on a class, it
 * runs as long as the class and the classes nested in it; in an instance field as long as one test.
 *
 * <p>Tests take it as a parameter of type {@link SimulatedContactCenter} or by {@link #contactCenter()}, which starts
 * it when JUnit did not yet: static initialisers can already use its address.
 */
public final class ContactCenterExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final ContactCenterBuilder builder;
    private @Nullable SimulatedContactCenter running;
    private int classesUnderWay;

    /** With all defaults. */
    public ContactCenterExtension() {
        this(SimulatedContactCenter.builder());
    }

    /** With what the builder chose. */
    public ContactCenterExtension(ContactCenterBuilder builder) {
        this.builder = builder;
    }

    /** The contact centre, started if it was not running. */
    public synchronized SimulatedContactCenter contactCenter() {
        SimulatedContactCenter current = running;
        if (current == null) {
            current = builder.start();
            running = current;
        }
        return current;
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        classesUnderWay++;
        contactCenter();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        contactCenter().reset();
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) {
        stopUnlessShared();
    }

    // JUnit calls this for each nested class too, with the outer one still under way.
    @Override
    public synchronized void afterAll(ExtensionContext context) {
        classesUnderWay--;
        stopUnlessShared();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SimulatedContactCenter.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return contactCenter();
    }

    private void stopUnlessShared() {
        SimulatedContactCenter current = running;
        if (classesUnderWay == 0 && current != null) {
            current.close();
            running = null;
        }
    }
}

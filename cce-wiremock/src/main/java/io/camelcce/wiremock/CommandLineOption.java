package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * An option of the command line that takes a value: what a {@link ContactCenterBuilder} offers in Java.
 *
 * @param form of the value
 * @param choice throws {@link IllegalArgumentException} with a message that continues the name
 */
record CommandLineOption(String name, String form, String meaning, BiConsumer<ContactCenterBuilder, String> choice) {

    static final List<CommandLineOption> ALL = List.of(
            new CommandLineOption(
                    "--port",
                    "NUMBER",
                    "the port on 127.0.0.1; 8089 by default, 0: any free one",
                    (builder, value) -> builder.port(CommandLineValue.number(value, 0, 65_535))),
            new CommandLineOption(
                    "--set", "SWITCH=JSON", "sets a switch, see below; as often as you like", SwitchSetting::apply),
            new CommandLineOption(
                    "--client",
                    "ID:SECRET",
                    "the client of the token endpoint; demo-client:demo-secret by default",
                    (builder, value) -> builder.client(CommandLineValue.credentials(value))),
            new CommandLineOption(
                    "--status-user",
                    "USER:PASSWORD",
                    "who may read the status; demo:demo-secret by default",
                    (builder, value) -> builder.statusUser(CommandLineValue.credentials(value))),
            new CommandLineOption(
                    "--token-lifetime",
                    "SECONDS",
                    "how long an issued token is valid; 3600 by default",
                    (builder, value) ->
                            builder.tokenLifetime(Duration.ofSeconds(CommandLineValue.number(value, 1, 999_999_999)))),
            new CommandLineOption(
                    "--media-types",
                    "NAME,NAME",
                    "what a create may name; by default chat,email,social,telephony,web callback",
                    (builder, value) -> builder.mediaTypes(CommandLineValue.names(value))),
            new CommandLineOption(
                    "--clock",
                    "TIME",
                    "time stands still there, for example at 2026-01-31T08:00:00Z, and moves by control only",
                    (builder, value) -> builder.clock(Clock.fixed(CommandLineValue.time(value), ZoneOffset.UTC))));

    static Optional<CommandLineOption> named(String name) {
        return ALL.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** @throws IllegalArgumentException with a message for whoever typed it */
    void choose(String value, ContactCenterBuilder builder) {
        try {
            choice.accept(builder, value);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + " " + wrong.getMessage(), wrong);
        }
    }
}

package io.camelcce.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What channels fill in by themselves: the wire profile in the jar. */
record ChannelsTable() implements RenderedTable {

    @Override
    public String marker() {
        return "channels";
    }

    @Override
    public String markdown() {
        Properties profile = profile();
        return Stream.of("sms", "facebookMessenger", "whatsApp", "email", "liveChat", "webCallback", "appleMessages")
                .map(channel -> "channel." + channel)
                .map(channel -> row(
                        "`" + profile.getProperty(channel + ".names") + "`",
                        "`" + profile.getProperty(channel + ".mediaType") + "`",
                        profile.getProperty(channel + ".variables")))
                .collect(Collectors.joining(
                        "",
                        "| media channel | media type | variables, beside `user_DR_MediaResourceID` |\n|---|---|---|\n",
                        row("any other", "", profile.getProperty("channel.other.variables"))));
    }

    private static String row(String name, String mediaType, String variables) {
        return "| %s | %s | %s |\n".formatted(name, mediaType, fillings(variables));
    }

    private static String fillings(String variables) {
        return Arrays.stream(variables.split(","))
                .map(String::strip)
                .map(filling -> filling.split("="))
                .map(sides -> "`%s` ← `%s`%s"
                        .formatted(
                                sides[0],
                                sides[1].replace("?", ""),
                                sides[1].endsWith("?") ? ", if it can hold it" : ""))
                .collect(Collectors.joining("<br>"));
    }

    private static Properties profile() {
        Properties profile = new Properties();
        try (InputStream stream =
                ChannelsTable.class.getResourceAsStream("/io/camelcce/wire/digital-routing.properties")) {
            profile.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return profile;
    }
}

package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.GrantEvent;
import io.camelcce.wiremock.oauth.GrantRecord;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Prints a line for each event. It prints no token and no secret. */
final class EventPrinter implements Onlooker {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    // Red, green, yellow and so on are numbers 31 to 37 of ISO 6429.
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";
    private static final String GREY = "90";

    private final PrintStream out;
    private final ZoneId zone;
    private final boolean coloured;

    EventPrinter(PrintStream out, ZoneId zone, boolean coloured) {
        this.out = out;
        this.zone = zone;
        this.coloured = coloured;
    }

    @Override
    public void reached(TaskRecord task, StateChange change) {
        State state = State.valueOf(change.state());
        TaskRequest request = task.latestRequest();
        String about =
                switch (state) {
                    case CREATED ->
                        String.join("  ", request.mediaType(), request.mediaChannel(), request.scriptSelector());
                    case TRANSFERRED -> "has to be created again within 15 seconds";
                    case QUEUED, ROUTED -> "";
                    case CLOSED -> Optional.ofNullable(change.dispositionCode()).orElse("");
                };
        print(change.at(), colourOf(state), change.state().toLowerCase(Locale.ROOT), task.taskId(), about);
    }

    @Override
    public void reached(GrantRecord grant, GrantEvent event) {
        String what = event.event().toLowerCase(Locale.ROOT).replace('_', ' ');
        print(event.at(), event.event().endsWith("REUSED") ? RED : GREY, what, grant.grantId(), grant.email());
    }

    @Override
    public void answered(SeenRequest request, String refusal) {
        String what = request.method() + " " + request.path();
        if (request.status() == 0) {
            print(request.at(), RED, "lost", what, "a fault took the place of the answer");
        } else if (request.status() >= 400) {
            print(request.at(), RED, "refused", what, Integer.toString(request.status()), reasonIn(refusal));
        } else if (request.path().equals(Routes.TOKEN_PATH)) {
            print(request.at(), GREY, "token issued");
        }
    }

    private static String colourOf(State state) {
        return switch (state) {
            case CREATED, QUEUED -> CYAN;
            case ROUTED -> GREEN;
            case TRANSFERRED -> YELLOW;
            case CLOSED -> GREY;
        };
    }

    private static String reasonIn(String refusal) {
        return Json.read(refusal.getBytes(StandardCharsets.UTF_8))
                .map(EventPrinter::reasonIn)
                .orElse("");
    }

    private static String reasonIn(ObjectNode refusal) {
        List<String> fields = refusal.path("errors").findValuesAsText("field");
        return Stream.of("code", "error", "message", "error_description")
                .map(name -> refusal.path(name).asText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  ", "", fields.isEmpty() ? "" : ": " + String.join(", ", fields)));
    }

    private void print(Instant at, String colour, String event, String... about) {
        String time = TIME.format(at.atZone(zone));
        String padded = "%-12s".formatted(event);
        // Parts come from requests: what could steer a terminal is shown as a question mark.
        String rest = Stream.of(about)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "))
                .replaceAll("\\p{C}", "?");
        out.println((time + "  " + (coloured ? "\033[" + colour + "m" + padded + "\033[0m" : padded) + "  " + rest)
                .stripTrailing());
    }
}

package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.GrantRecord;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes what control over HTTP answers; times are epoch milliseconds. */
final class LedgerJson {

    private final TaskDetails details;

    LedgerJson(TaskDetails details) {
        this.details = details;
    }

    InputStream ledger(Ledger ledger) {
        String counts = "\"tokenRequests\":%d,\"waiting\":%d,".formatted(ledger.tokenRequests(), ledger.waiting());
        return new SequenceInputStream(Collections.enumeration(List.of(
                JsonStream.of("{\"tasks\":[", ledger.tasks(), this::task, "],"),
                JsonStream.of("\"requests\":[", ledger.requests(), LedgerJson::request, "]," + counts),
                JsonStream.of("\"grants\":[", ledger.grants(), LedgerJson::grant, "]}"))));
    }

    /** What a GET of the task answers, and what only the ledger knows. */
    ObjectNode task(TaskRecord task) {
        ObjectNode json = details.of(task).put("dispositionCode", task.dispositionCode());
        ArrayNode resubmissions = json.putArray("resubmissions");
        task.resubmissions()
                .forEach(resubmission ->
                        resubmissions.addObject().put("time", resubmission.at().toEpochMilli()));
        ArrayNode closeRequests = json.putArray("closeRequests");
        task.closeRequests().forEach(request -> closeRequests.add(closeRequest(request)));
        return json;
    }

    ObjectNode switches(SwitchBoard switches) {
        ObjectNode json = Json.object();
        Switches.ALL.forEach(which -> write(which, switches, json));
        return json;
    }

    private static <T> void write(Switch<T> which, SwitchBoard switches, ObjectNode json) {
        json.set(which.name(), which.write(switches.get(which)));
    }

    private static ObjectNode closeRequest(CloseRequest request) {
        ObjectNode json = Json.object()
                .put("time", request.at().toEpochMilli())
                .put("operation", request.operation())
                .put("dispositionCode", request.dispositionCode())
                .put("reason", request.reason())
                .put("reasonCode", request.reasonCode());
        TaskDetails.writeVariables(request.variables(), json.putArray("variables"));
        return json;
    }

    private static ObjectNode grant(GrantRecord grant) {
        ObjectNode json = Json.object()
                .put("grantId", grant.grantId())
                .put("email", grant.email())
                .put("scope", grant.scope())
                .put("alive", grant.alive())
                .put("refreshes", grant.refreshes());
        ArrayNode events = json.putArray("events");
        grant.events().forEach(event -> events.addObject()
                .put("event", event.event())
                .put("time", event.at().toEpochMilli())
                .put("fingerprint", event.fingerprint()));
        return json;
    }

    private static ObjectNode request(SeenRequest request) {
        ObjectNode json = Json.object()
                .put("time", request.at().toEpochMilli())
                .put("method", request.method())
                .put("path", request.path())
                .put("trackingId", request.trackingId())
                .put("authorized", request.authorized())
                .put("status", request.status());
        putIfThere(json, "grantType", request.grantType());
        putIfThere(json, "email", request.email());
        return json;
    }

    private static void putIfThere(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}

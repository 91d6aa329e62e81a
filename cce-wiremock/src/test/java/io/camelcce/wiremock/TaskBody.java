package io.camelcce.wiremock;

import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** The body of a create, spelled out in JSON. */
final class TaskBody {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private TaskBody() {}

    static TaskBody task(String id) {
        return new TaskBody()
                .with("taskId", id)
                .with("mediaType", "social")
                .with("mediaChannel", "sms")
                .with("scriptSelector", "SMS_Support")
                .with("origin", "+447900000001")
                .with("destination", "447000000002");
    }

    TaskBody with(String field, String value) {
        json.put(field, value);
        return this;
    }

    TaskBody with(String field, int value) {
        json.put(field, value);
        return this;
    }

    TaskBody without(String field) {
        json.remove(field);
        return this;
    }

    TaskBody variable(String name, String value) {
        json.withArray("variables")
                .addObject()
                .put("name", name)
                .put("type", "string")
                .put("value", value);
        return this;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}

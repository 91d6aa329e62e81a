package io.camelcce.wire;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** The JSON names of the fields of requests, encoded once. */
final class FieldNames {

    final SerializableString taskId;
    final SerializableString mediaChannel;
    final SerializableString direction;
    final SerializableString origin;
    final SerializableString destination;
    final SerializableString customerId;
    final SerializableString preferredOwner;
    final SerializableString scriptSelector;
    final SerializableString dispositionCode;
    final SerializableString operation;
    final SerializableString queueId;
    final SerializableString conversationId;
    final SerializableString reason;
    final SerializableString reasonCode;
    final SerializableString agentId;
    final SerializableString mediaType;
    final SerializableString variableName;
    final SerializableString variableType;
    final SerializableString variableValue;
    final SerializableString variables;

    FieldNames(WireProfile profile) {
        this.taskId = name(profile, "taskId");
        this.mediaChannel = name(profile, "mediaChannel");
        this.direction = name(profile, "direction");
        this.origin = name(profile, "origin");
        this.destination = name(profile, "destination");
        this.customerId = name(profile, "customerId");
        this.preferredOwner = name(profile, "preferredOwner");
        this.scriptSelector = name(profile, "scriptSelector");
        this.dispositionCode = name(profile, "dispositionCode");
        this.operation = name(profile, "operation");
        this.queueId = name(profile, "queueId");
        this.conversationId = name(profile, "conversationId");
        this.reason = name(profile, "reason");
        this.reasonCode = name(profile, "reasonCode");
        this.agentId = name(profile, "agentId");
        this.mediaType = name(profile, "mediaType");
        this.variableName = name(profile, "variable.name");
        this.variableType = name(profile, "variable.type");
        this.variableValue = name(profile, "variable.value");
        this.variables = name(profile, "variables");
    }

    private static SerializableString name(WireProfile profile, String field) {
        return new SerializedString(profile.field(field));
    }
}

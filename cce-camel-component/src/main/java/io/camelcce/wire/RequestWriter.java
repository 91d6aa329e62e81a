package io.camelcce.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.camelcce.task.CreateTask;
import io.camelcce.task.EndTask;
import io.camelcce.task.MediaType;
import io.camelcce.task.Variables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes requests as JSON, under the names of the wire profile. The same request is always the same bytes. */
final class RequestWriter {

    private final JsonFactory json;
    private final WireProfile profile;
    private final String direction;
    private final String variableType;
    private final Map<String, SerializableString> names = new HashMap<>();

    RequestWriter(JsonFactory json, WireProfile profile) {
        this.json = json;
        this.profile = profile;
        this.direction = profile.text("value.direction");
        this.variableType = profile.text("value.variable.type");
        profile.fields().forEach((field, name) -> names.put(field, new SerializedString(name)));
    }

    byte[] create(CreateTask task) {
        return object(out -> {
            write(out, "taskId", task.taskId());
            writeMediaType(out, task.mediaType());
            write(out, "mediaChannel", task.mediaChannel());
            write(out, "direction", direction);
            write(out, "origin", task.customer().origin());
            write(out, "destination", task.destination());
            write(out, "customerId", task.customer().id());
            write(out, "preferredOwner", task.preferredOwner());
            write(out, "scriptSelector", task.scriptSelector());
            write(out, "dispositionCode", task.dispositionCode());
            write(out, task.variables());
        });
    }

    byte[] end(EndTask end) {
        return object(out -> {
            write(out, "taskId", end.taskId());
            if (end instanceof EndTask.Close close) {
                write(out, "operation", profile.text("end.operation.close"));
                write(out, "dispositionCode", close.dispositionCode());
                write(out, close.variables());
            } else if (end instanceof EndTask.AcceptClose accept) {
                write(out, "operation", profile.text("end.operation.closeAccept"));
                write(out, "queueId", accept.queueId());
                write(out, "conversationId", accept.conversationId());
                writeMediaType(out, accept.mediaType());
            } else if (end instanceof EndTask.RejectClose reject) {
                write(out, "operation", profile.text("end.operation.closeReject"));
                write(out, "reason", reject.reason());
                write(out, "reasonCode", reject.reasonCode());
                write(out, "agentId", reject.agentId());
                write(out, "conversationId", reject.conversationId());
                writeMediaType(out, reject.mediaType());
            }
        });
    }

    private void writeMediaType(JsonGenerator out, @Nullable MediaType mediaType) throws IOException {
        write(out, "mediaType", mediaType == null ? null : profile.mediaType(mediaType));
    }

    private void write(JsonGenerator out, String field, @Nullable Object value) throws IOException {
        if (value != null) {
            writeName(out, field);
            out.writeString(value.toString());
        }
    }

    private void writeName(JsonGenerator out, String field) throws IOException {
        out.writeFieldName(requireNonNull(names.get(field), field));
    }

    private void write(JsonGenerator out, Variables variables) throws IOException {
        if (variables.byName().isEmpty()) {
            return;
        }
        writeName(out, "variables");
        out.writeStartArray();
        for (Map.Entry<String, String> variable : variables.byName().entrySet()) {
            out.writeStartObject();
            write(out, "variable.name", variable.getKey());
            write(out, "variable.type", variableType);
            write(out, "variable.value", variable.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private byte[] object(Fields fields) {
        BufferRecycler buffers = json._getBufferRecycler();
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers);
                JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
            out.flush();
            return bytes.getClearAndRelease();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory does not fail", impossible);
        } finally {
            buffers.releaseToPool();
        }
    }

    private interface Fields {
        void write(JsonGenerator out) throws IOException;
    }
}

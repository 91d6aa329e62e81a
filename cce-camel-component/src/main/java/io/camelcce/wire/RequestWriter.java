package io.camelcce.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.camelcce.task.CreateTask;
import io.camelcce.task.EndTask;
import io.camelcce.task.MediaType;
import io.camelcce.task.Variables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes requests as JSON, under the names of the wire profile. The same request is always the same bytes. */
final class RequestWriter {

    private final JsonFactory json;
    private final WireProfile profile;
    private final FieldNames names;
    private final String direction;
    private final String variableType;

    RequestWriter(JsonFactory json, WireProfile profile) {
        this.json = json;
        this.profile = profile;
        this.names = new FieldNames(profile);
        this.direction = profile.text("value.direction");
        this.variableType = profile.text("value.variable.type");
    }

    byte[] create(CreateTask task) {
        return object(out -> {
            write(out, names.taskId, task.taskId());
            writeMediaType(out, task.mediaType());
            write(out, names.mediaChannel, task.mediaChannel());
            write(out, names.direction, direction);
            write(out, names.origin, task.customer().origin());
            write(out, names.destination, task.destination());
            write(out, names.customerId, task.customer().id());
            write(out, names.preferredOwner, task.preferredOwner());
            write(out, names.scriptSelector, task.scriptSelector());
            write(out, names.dispositionCode, task.dispositionCode());
            write(out, task.variables());
        });
    }

    byte[] end(EndTask end) {
        return object(out -> {
            write(out, names.taskId, end.taskId());
            if (end instanceof EndTask.Close close) {
                write(out, names.operation, profile.text("end.operation.close"));
                write(out, names.dispositionCode, close.dispositionCode());
                write(out, close.variables());
            } else if (end instanceof EndTask.AcceptClose accept) {
                write(out, names.operation, profile.text("end.operation.closeAccept"));
                write(out, names.queueId, accept.queueId());
                write(out, names.conversationId, accept.conversationId());
                writeMediaType(out, accept.mediaType());
            } else if (end instanceof EndTask.RejectClose reject) {
                write(out, names.operation, profile.text("end.operation.closeReject"));
                write(out, names.reason, reject.reason());
                write(out, names.reasonCode, reject.reasonCode());
                write(out, names.agentId, reject.agentId());
                write(out, names.conversationId, reject.conversationId());
                writeMediaType(out, reject.mediaType());
            }
        });
    }

    private void writeMediaType(JsonGenerator out, @Nullable MediaType mediaType) throws IOException {
        write(out, names.mediaType, mediaType == null ? null : profile.mediaType(mediaType));
    }

    private void write(JsonGenerator out, SerializableString field, @Nullable Object value) throws IOException {
        if (value != null) {
            out.writeFieldName(field);
            out.writeString(value.toString());
        }
    }

    private void write(JsonGenerator out, Variables variables) throws IOException {
        if (variables.byName().isEmpty()) {
            return;
        }
        out.writeFieldName(names.variables);
        out.writeStartArray();
        for (Map.Entry<String, String> variable : variables.byName().entrySet()) {
            out.writeStartObject();
            write(out, names.variableName, variable.getKey());
            write(out, names.variableType, variableType);
            write(out, names.variableValue, variable.getValue());
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

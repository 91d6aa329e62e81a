package io.camelcce.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcce.http.BodyReader;
import io.camelcce.http.IllegalAnswer;
import io.camelcce.task.Task;
import io.camelcce.task.TaskList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of tasks as it comes in: never more of it than was asked for, and never one entry that is larger than an
 * entry can be. For one answer.
 */
final class TaskListReader implements BodyReader {

    private final String listName;
    private final WireJson json;
    private final TaskReader reader;
    private final IntPredicate isList;
    private final int most;
    private final List<Task> tasks = new ArrayList<>();
    private int unreadable;
    private boolean truncated;
    private boolean found;
    private String beginning = "";

    /** @param most how many tasks are read at most */
    TaskListReader(WireProfile profile, WireJson json, TaskReader reader, int most) {
        this.isList = profile::isSuccess;
        this.listName = profile.field("tasks");
        this.json = json;
        this.reader = reader;
        this.most = most;
    }

    @Override
    public boolean reads(int status) {
        return isList.test(status);
    }

    /** Reads a list: an array, or an object that has one under the name of the profile. */
    @Override
    public boolean read(InputStream body, Charset charset) throws IOException {
        BoundedEntries bounded = new BoundedEntries(body, most);
        try (JsonParser parser = json.list(bounded, charset)) {
            read(parser, bounded);
            return found && !truncated;
        } catch (JsonProcessingException broken) {
            if (found) {
                throw broken;
            }
            return false;
        } finally {
            beginning = bounded.beginning(charset);
        }
    }

    private void read(JsonParser parser, BoundedEntries bounded) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            entries(parser, bounded);
        } else if (first == JsonToken.START_OBJECT) {
            fields(parser, bounded);
        }
        if (found && !truncated && parser.nextToken() != null) {
            throw new IllegalAnswer("the list goes on behind its end");
        }
    }

    /** How the answer begins, if it is no list. */
    @Override
    public String text() {
        return list() == null ? beginning : "";
    }

    /** The list; null if the answer had none. */
    @Nullable
    TaskList list() {
        return found && (!tasks.isEmpty() || unreadable == 0) ? new TaskList(tasks, truncated, unreadable) : null;
    }

    private void fields(JsonParser parser, BoundedEntries bounded) throws IOException {
        while (!truncated && parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean list = parser.currentName().equals(listName) && !found;
            if (parser.nextToken() == JsonToken.START_ARRAY && list) {
                entries(parser, bounded);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entries(JsonParser parser, BoundedEntries bounded) throws IOException {
        found = true;
        int around = parser.getParsingContext().getNestingDepth();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (tasks.size() == most) {
                truncated = true;
                return;
            }
            bounded.nextEntry();
            add(json.entry(parser, around));
        }
    }

    private void add(@Nullable JsonNode entry) {
        Task task = entry == null ? null : reader.read(entry);
        if (task == null) {
            unreadable++;
        } else {
            tasks.add(task);
        }
    }
}

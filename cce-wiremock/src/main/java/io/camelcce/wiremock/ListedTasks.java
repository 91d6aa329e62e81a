package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.common.InputStreamSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import wiremock.com.google.common.collect.Iterators;

/**
 * A list of tasks, each written when it is read: the JSON of a full queue takes more than 30 MB.
 *
 * @param asObject whether it is the field {@code tasks} of an object; if not, it is a bare array
 */
record ListedTasks(List<TaskRecord> tasks, TaskDetails details, boolean asObject) implements InputStreamSource {

    @Override
    public InputStream getStream() {
        return new SequenceInputStream(Iterators.asEnumeration(IntStream.rangeClosed(0, tasks.size())
                .mapToObj(i -> before(i) + (i < tasks.size() ? details.of(tasks.get(i)) : end()))
                .map(part -> new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
                .iterator()));
    }

    private String before(int i) {
        if (i == 0) {
            return asObject ? "{\"tasks\":[" : "[";
        }
        return i < tasks.size() ? "," : "";
    }

    private String end() {
        return asObject ? "]}" : "]";
    }
}

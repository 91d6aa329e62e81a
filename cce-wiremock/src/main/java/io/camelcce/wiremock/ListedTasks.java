package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.common.InputStreamSource;
import java.io.InputStream;
import java.util.List;

/**
 * A list of tasks.
 *
 * @param asObject whether it is the field {@code tasks} of an object; if not, it is a bare array
 */
record ListedTasks(List<TaskRecord> tasks, TaskDetails details, boolean asObject) implements InputStreamSource {

    @Override
    public InputStream getStream() {
        return asObject
                ? JsonStream.of("{\"tasks\":[", tasks, details::of, "]}")
                : JsonStream.of("[", tasks, details::of, "]");
    }
}

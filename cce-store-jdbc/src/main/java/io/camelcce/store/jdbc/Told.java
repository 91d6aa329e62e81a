package io.camelcce.store.jdbc;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What a command tells whoever called it. */
record Told(PrintWriter out) {

    static Told by(@Nullable CommandSpec spec) {
        return new Told(Objects.requireNonNull(spec, "set by the command line")
                .commandLine()
                .getOut());
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}

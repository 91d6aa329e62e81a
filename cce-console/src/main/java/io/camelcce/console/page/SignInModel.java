package io.camelcce.console.page;

import io.camelcce.console.page.Frame.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sign-in, what is asked before it counts, or that there is neither.
 *
 * @param result null if it was told already, or somebody has to answer first
 * @param lines of a question, or why there is neither; none if there is a result
 * @param questionId what the answer names the question by; empty if nothing is asked
 * @param back where to go from here
 */
public record SignInModel(@Nullable SignInResult result, List<String> lines, String questionId, Link back) {

    /** Keeps a copy of the lines. */
    public SignInModel {
        lines = List.copyOf(lines);
    }

    /** Without what an answer is given by. */
    @Override
    public String toString() {
        return "SignInModel[result=%s, lines=%s]".formatted(result, lines);
    }
}

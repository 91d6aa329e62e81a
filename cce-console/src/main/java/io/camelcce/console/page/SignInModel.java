package io.camelcce.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sign-in, or what is asked before it counts.
 *
 * @param heading of the page
 * @param result null if somebody has to answer first
 * @param question lines of it; none if there is a result
 * @param questionId what the answer names the question by; empty if there is a result
 * @param back the path of the integration; the first page's if it is not known
 */
public record SignInModel(
        String heading,
        @Nullable SignInResult result,
        List<String> question,
        String questionId,
        String back,
        String backText) {

    /** Keeps a copy of the lines. */
    public SignInModel {
        question = List.copyOf(question);
    }
}

package io.camelcce.console.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the sign-ins of a session ended: kept in its flash.
 *
 * @param result that is to be told; null if the last end was a question, or the result was told already
 * @param questions that nobody has answered yet, {@value #MOST} at most, the newest first
 */
record SignInEnds(@Nullable SignInResult result, List<Question> questions) {

    static final int MOST = 5;
    static final SignInEnds NONE = new SignInEnds(null, List.of());

    SignInEnds {
        questions = List.copyOf(questions);
    }

    /** With a result, in place of an earlier one. */
    SignInEnds with(SignInResult latest) {
        return new SignInEnds(latest, questions);
    }

    /** With a question, which is the latest end now: it takes the place of one about the same authorization. */
    SignInEnds with(Question latest) {
        Stream<Question> others = questions.stream().filter(one -> !one.isOfTheSameAs(latest));
        return new SignInEnds(
                null, Stream.concat(Stream.of(latest), others).limit(MOST).toList());
    }

    /** Without a result: it is told once. */
    SignInEnds told() {
        return new SignInEnds(null, questions);
    }

    Optional<Question> question(String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    SignInEnds without(Question answered) {
        return new SignInEnds(
                result, questions.stream().filter(one -> !one.equals(answered)).toList());
    }
}

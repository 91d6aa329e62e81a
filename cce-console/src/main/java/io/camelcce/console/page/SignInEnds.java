package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the sign-ins of a session ended: kept in its flash.
 *
 * @param result the latest; null if the last end was a question, or there was none
 * @param told whether the result was shown already
 * @param questions that nobody has answered yet, {@value #MOST} at most, the newest first
 */
record SignInEnds(@Nullable SignInResult result, boolean told, List<Question> questions) {

    static final int MOST = 5;
    static final SignInEnds NONE = new SignInEnds(null, false, List.of());

    SignInEnds {
        questions = List.copyOf(questions);
    }

    /** With a result, in place of an earlier one. */
    SignInEnds with(SignInResult latest) {
        return new SignInEnds(latest, false, questions);
    }

    /** With a question, which is the latest end now: it takes the place of one about the same authorization. */
    SignInEnds with(Question latest) {
        Stream<Question> others = withoutThoseAbout(latest.authorizationId()).questions().stream();
        return new SignInEnds(
                null,
                false,
                Stream.concat(Stream.of(latest), others).limit(MOST).toList());
    }

    /** Without the questions about an authorization: a later sign-in took the place of what they ask. */
    SignInEnds withoutThoseAbout(@Nullable AuthorizationId authorization) {
        return new SignInEnds(
                result,
                told,
                questions.stream().filter(one -> !one.isAbout(authorization)).toList());
    }

    /** What is to be told: once. */
    Optional<SignInResult> untold() {
        return told ? Optional.empty() : Optional.ofNullable(result);
    }

    /** The same once that was told. */
    SignInEnds afterwards() {
        return new SignInEnds(result, true, questions);
    }

    Optional<Question> question(String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Without a question, which somebody answers now. */
    SignInEnds without(String id) {
        return new SignInEnds(
                result,
                told,
                questions.stream().filter(one -> !one.id().equals(id)).toList());
    }
}

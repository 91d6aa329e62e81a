package io.camelcce.wiremock;

import java.util.List;
import java.util.function.Function;

/** What a body says, or everything that is wrong with it. */
sealed interface Reading<T> {

    <R> R fold(Function<T, R> whenRead, Function<List<FieldError>, R> whenRefused);

    static <T> Reading<T> notAnObject() {
        return new Refused<>(List.of(new FieldError("body", "is not a JSON object")));
    }

    /** The body says this. */
    record Read<T>(T value) implements Reading<T> {

        @Override
        public <R> R fold(Function<T, R> whenRead, Function<List<FieldError>, R> whenRefused) {
            return whenRead.apply(value);
        }
    }

    /** The body breaks these rules. */
    record Refused<T>(List<FieldError> errors) implements Reading<T> {

        @Override
        public <R> R fold(Function<T, R> whenRead, Function<List<FieldError>, R> whenRefused) {
            return whenRefused.apply(errors);
        }
    }
}

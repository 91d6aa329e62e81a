package io.camelcce.task;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.StringArbitrary;

/** The alphabets and lengths that the limits speak of. */
final class Texts {

    private Texts() {}

    /** Visible Latin-1, half of which takes two bytes in UTF-8. */
    static StringArbitrary latin1() {
        return Arbitraries.strings().withCharRange('!', '~').withCharRange('\u00a1', '\u00ff');
    }

    /** Cyrillic and Chinese, which no call or ECC variable can hold. */
    static Arbitrary<Character> notLatin1() {
        return Arbitraries.chars().range('\u0410', '\u044f').range('\u4e00', '\u4fff');
    }

    /** As long as the limit, or shorter. */
    static Arbitrary<String> upTo(int limit, StringArbitrary alphabet) {
        return Arbitraries.oneOf(
                alphabet.ofLength(limit), alphabet.ofMinLength(1).ofMaxLength(limit));
    }

    /** One past the limit, or far past it. */
    static Arbitrary<String> past(int limit, StringArbitrary alphabet) {
        return Arbitraries.oneOf(
                alphabet.ofLength(limit + 1), alphabet.ofMinLength(limit + 2).ofMaxLength(limit * 10));
    }

    /** A legal text with one character in it that is not. */
    static Arbitrary<String> spoiltBy(Arbitrary<Character> intruders, StringArbitrary alphabet, int limit) {
        return alphabet.ofMaxLength(limit - 1).flatMap(legal -> Arbitraries.integers()
                .between(0, legal.length())
                .flatMap(at -> intruders.map(intruder -> insert(legal, at, intruder))));
    }

    private static String insert(String text, int at, char more) {
        return text.substring(0, at) + more + text.substring(at);
    }

    /** ECC variables of so many bytes each. */
    static Map<String, String> eccVariables(int count, int bytes) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(number -> "user_" + number, number -> "x"
                .repeat(bytes)));
    }
}

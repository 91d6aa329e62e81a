package io.camelcce.console.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A name of any characters as one part of a path. It has letters, digits and hyphens of ASCII only, with {@code ~HH} for
 * the other bytes of UTF-8: servers and proxies refuse, decode or fold some of what {@code %HH} may stand for, and
 * browsers take {@code ..} away.
 */
final class Segment {

    private static final char ESCAPE = '~';

    private Segment() {}

    static String of(String name) {
        StringBuilder segment = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xFF);
            if (isPlain(character) || (character == '.' && segment.length() > 0)) {
                segment.append(character);
            } else {
                segment.append(ESCAPE).append("%02X".formatted(each & 0xFF));
            }
        }
        return segment.toString();
    }

    /** The name; what is no escape stands for itself. */
    static String read(String segment) {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        int at = 0;
        while (at < segment.length()) {
            int value = segment.charAt(at) == ESCAPE ? escaped(segment, at + 1) : -1;
            int end = value < 0 ? segment.offsetByCodePoints(at, 1) : at + 3;
            if (value < 0) {
                name.writeBytes(segment.substring(at, end).getBytes(StandardCharsets.UTF_8));
            } else {
                name.write(value);
            }
            at = end;
        }
        return name.toString(StandardCharsets.UTF_8);
    }

    private static int escaped(String segment, int at) {
        if (at + 2 > segment.length()) {
            return -1;
        }
        int high = Character.digit(segment.charAt(at), 16);
        int low = Character.digit(segment.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isPlain(char character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_';
    }
}

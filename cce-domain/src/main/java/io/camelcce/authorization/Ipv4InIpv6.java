package io.camelcce.authorization;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The IPv4 addresses that an IPv6 address leads to, where the network maps or translates it. Where the length of its
 * prefix is for the network to choose, they are all that it can mean.
 */
final class Ipv4InIpv6 {

    private static final int LAST = 12;

    /** Mapped, compatible (RFC 4291, section 2.5.5), translated (RFC 2765) or to be translated (RFC 6052). */
    private static final List<List<Integer>> IN_THE_LAST = List.of(
            List.of(0, 0, 0, 0, 0, 0xffff),
            Collections.nCopies(6, 0),
            List.of(0, 0, 0, 0, 0xffff, 0),
            List.of(0x64, 0xff9b, 0, 0, 0, 0));

    /** 6to4 (RFC 3056). */
    private static final int SIX_TO_FOUR = 0x2002;

    /** To be translated within a network (RFC 8215). */
    private static final List<Integer> LOCAL_TRANSLATION = List.of(0x64, 0xff9b, 1);

    private final List<Integer> groups;

    private Ipv4InIpv6(List<Integer> groups) {
        this.groups = groups;
    }

    /** @param groups the eight of an IPv6 address */
    static List<String> in(List<Integer> groups) {
        Ipv4InIpv6 address = new Ipv4InIpv6(groups);
        if (IN_THE_LAST.contains(groups.subList(0, 6))) {
            return List.of(address.at(LAST));
        } else if (groups.get(0) == SIX_TO_FOUR) {
            return List.of(address.at(2));
        }
        return groups.subList(0, 3).equals(LOCAL_TRANSLATION)
                ? Stream.of(6, 7, 9, LAST).map(address::at).toList()
                : List.of();
    }

    /** The byte 8 is none of it (RFC 6052, section 2.2). */
    private String at(int first) {
        return IntStream.range(first, 16)
                .filter(index -> index != 8)
                .limit(4)
                .mapToObj(this::octet)
                .collect(Collectors.joining("."));
    }

    private String octet(int index) {
        int group = groups.get(index / 2);
        return String.valueOf(index % 2 == 0 ? group >> 8 : group & 0xff);
    }
}

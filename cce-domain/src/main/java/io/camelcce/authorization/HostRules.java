package io.camelcce.authorization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hosts that are never called: link-local addresses, and those where clouds tell a machine its credentials. Whoever names
 * one for a server wants to see what is there.
 */
public final class HostRules {

    private static final String LINK_LOCAL = "it must not be a link-local address (169.254.0.0/16, fe80::/10)";
    private static final String METADATA = "it must not be an address where a cloud keeps metadata";

    /** Resolvers take more spellings of an address than one can think of: a host that ends in a number is one. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final Set<String> METADATA_NAMES = Set.of("metadata.google.internal", "metadata.goog");
    private static final Set<String> METADATA_IPV4 = Set.of("100.100.100.200", "168.63.129.16");

    /** Of AWS: its metadata, and the credentials of pods. */
    private static final List<Integer> AWS = List.of(0xfd00, 0xec2);

    private static final List<Integer> METADATA_OF_GOOGLE = groups("fd20:ce::254");

    private HostRules() {}

    /**
     * The rule that a host breaks; null if it breaks none.
     *
     * @param host a name or an address, as it stands in a URI, or as Java writes addresses
     */
    public static @Nullable String brokenRule(String host) {
        String text = host.toLowerCase(Locale.ROOT);
        if (text.contains(":")) {
            return ofIpv6(groups(text.replaceAll("[\\[\\]]|%.*", "")));
        } else if (ENDS_IN_A_NUMBER.matcher(text).matches()) {
            return IPV4.matcher(text).matches()
                    ? ofIpv4(text)
                    : "an address must be four decimal numbers without leading zeros, as in 192.0.2.1";
        }
        return METADATA_NAMES.contains(text.replaceFirst("\\.$", "")) ? METADATA : null;
    }

    private static @Nullable String ofIpv4(String address) {
        if (address.startsWith("169.254.")) {
            return LINK_LOCAL;
        }
        return METADATA_IPV4.contains(address) ? METADATA : null;
    }

    private static @Nullable String ofIpv6(List<Integer> groups) {
        if ((groups.get(0) & 0xffc0) == 0xfe80) {
            return LINK_LOCAL;
        } else if (groups.subList(0, 2).equals(AWS) || groups.equals(METADATA_OF_GOOGLE)) {
            return METADATA;
        }
        return Ipv4InIpv6.in(groups).stream()
                .map(HostRules::ofIpv4)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The eight groups of an address that is well formed. */
    private static List<Integer> groups(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return written(address);
        }
        List<Integer> groups = new ArrayList<>(written(address.substring(0, gap)));
        List<Integer> behind = written(address.substring(gap + 2));
        while (groups.size() + behind.size() < 8) {
            groups.add(0);
        }
        groups.addAll(behind);
        return List.copyOf(groups);
    }

    private static List<Integer> written(String part) {
        List<Integer> groups = new ArrayList<>();
        for (String group : part.isEmpty() ? new String[0] : part.split(":", -1)) {
            if (group.contains(".")) {
                int[] bytes = Arrays.stream(group.split("\\.", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                groups.add((bytes[0] << 8) + bytes[1]);
                groups.add((bytes[2] << 8) + bytes[3]);
            } else {
                groups.add(Integer.parseInt(group, 16));
            }
        }
        return List.copyOf(groups);
    }
}

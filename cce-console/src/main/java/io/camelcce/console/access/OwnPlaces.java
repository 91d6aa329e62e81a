package io.camelcce.console.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which names browsers may come. A name of others that leads here is how a foreign page gets round the same-origin
 * policy (DNS rebinding), so what is not known is not answered.
 */
final class OwnPlaces {

    private final List<Place> places;

    /** @throws IllegalArgumentException if one of the configured hosts is none */
    OwnPlaces(Served served) {
        places = Stream.of(
                        served.names().stream()
                                .map(name -> new Place(served.scheme(), name.toLowerCase(Locale.ROOT), served.port())),
                        Place.ofUrl(served.publicUrl()).stream(),
                        served.hosts().stream().map(OwnPlaces::configured))
                .flatMap(each -> each)
                .toList();
    }

    private static Place configured(String host) {
        return Place.ofAuthority(host)
                .orElseThrow(() -> new IllegalArgumentException(
                        "cce.console.hosts: '%s' is no host: write host or host:port, with commas between them"
                                .formatted(host)));
    }

    /** Whether a {@code Host} is one of them. Of which scheme cannot be seen from it. */
    boolean haveHost(@Nullable String authority) {
        return Optional.ofNullable(authority).flatMap(Place::ofAuthority).stream()
                .anyMatch(place -> Stream.of("http", "https").map(place::by).anyMatch(this::have));
    }

    /** Whether an {@code Origin}, or what a {@code Referer} begins with, is one of them. */
    boolean haveOrigin(String url) {
        return Place.ofUrl(url).filter(this::have).isPresent();
    }

    private boolean have(Place place) {
        return places.stream().anyMatch(place::isAt);
    }
}

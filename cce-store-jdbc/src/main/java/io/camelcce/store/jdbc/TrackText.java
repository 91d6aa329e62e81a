package io.camelcce.store.jdbc;

import io.camelcce.authorization.TrackRecord;
import java.time.Instant;

/** A track record as a column has it. */
final class TrackText {

    private TrackText() {}

    static String of(TrackRecord track) {
        return Json.empty()
                .with("authorizedAt", track.authorizedAt())
                .with("succeededAt", track.succeededAt())
                .with("failedAt", track.failedAt())
                .with("failure", track.failure())
                .with("person", track.person())
                .with("settingsAt", track.settingsAt())
                .with("secretsAt", track.secretsAt())
                .toString();
    }

    /** @throws RuntimeException if the text is damaged */
    static TrackRecord parse(String text) {
        Json json = Json.parse(text);
        return new TrackRecord(
                json.get("authorizedAt", Instant::parse),
                json.get("succeededAt", Instant::parse),
                json.get("failedAt", Instant::parse),
                json.get("failure"),
                json.get("person"),
                json.get("settingsAt", Instant::parse),
                json.get("secretsAt", Instant::parse));
    }
}

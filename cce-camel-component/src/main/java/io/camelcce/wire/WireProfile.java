package io.camelcce.wire;

import io.camelcce.task.CreateRules;
import io.camelcce.task.MediaType;
import io.camelcce.task.TaskField;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Cisco does not publish of the wire, as data: methods, paths, names, statuses. A flat properties file; the one in
 * the jar has all keys and says of each whether it is documented, seen or assumed.
 */
public final class WireProfile {

    private static final String DIGITAL_ROUTING = "digital-routing.properties";

    private static final String FIELD = "field.";

    private final Map<String, String> texts;
    private final Map<String, String> fields;
    private final Map<String, String> mediaTypes;
    private final CreateRules createRules;
    private final Set<TaskField> echoed;
    private final BitSet successStatuses;
    private final BitSet tokenRefusedStatuses;
    private final BitSet notProcessedStatuses;
    private final Set<String> applicationCodeFields;
    private final int taskAlreadyExists;
    private final int queueLimit;

    private WireProfile(WireProfileReader read) {
        this.texts = Map.copyOf(read.texts());
        this.createRules = read.createRules();
        this.echoed = read.fields("create.echoed");
        this.successStatuses = bits(read.statuses("successStatuses"));
        this.tokenRefusedStatuses = bits(read.statuses("tokenRefusedStatuses"));
        this.notProcessedStatuses = bits(read.statuses("notProcessedStatuses"));
        this.applicationCodeFields = read.names("applicationCode.fields");
        this.taskAlreadyExists = read.number("applicationCode.taskAlreadyExists");
        this.queueLimit = read.number("applicationCode.queueLimit");
        read.distinct("successStatuses", "tokenRefusedStatuses", "notProcessedStatuses");
        read.differ("header.trackingId", "header.authorization");
        read.check();
        this.fields = texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(FIELD))
                .collect(Collectors.toUnmodifiableMap(
                        text -> text.getKey().substring(FIELD.length()), Map.Entry::getValue));
        this.mediaTypes = MediaType.KNOWN.stream()
                .collect(Collectors.toUnmodifiableMap(
                        MediaType::name,
                        mediaType -> text("value.mediaType."
                                + (mediaType.equals(MediaType.WEB_CALLBACK) ? "webCallback" : mediaType.name()))));
    }

    /** The profile of Digital Routing that comes with this component. */
    public static WireProfile digitalRouting() {
        return new WireProfile(new WireProfileReader(DIGITAL_ROUTING, defaults(), defaults()));
    }

    /**
     * A profile in place of the default.
     *
     * @param source where it comes from, for messages
     * @throws IllegalWireProfile if keys are missing, unknown or have values that cannot be used: all are named
     * @throws IOException if it cannot be read
     */
    public static WireProfile read(String source, InputStream stream) throws IOException {
        return new WireProfile(new WireProfileReader(source, load(stream), defaults()));
    }

    private static BitSet bits(Set<Integer> statuses) {
        BitSet bits = new BitSet();
        statuses.forEach(bits::set);
        return bits;
    }

    private static Properties defaults() {
        try (InputStream stream = WireProfile.class.getResourceAsStream(DIGITAL_ROUTING)) {
            if (stream == null) {
                throw new IllegalStateException(DIGITAL_ROUTING + " is missing in the jar");
            }
            return load(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties load(InputStream stream) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            throw new IOException("it is not a properties file: " + malformed.getMessage(), malformed);
        }
        return properties;
    }

    /** The value of a key that every profile has. */
    String text(String key) {
        return known(texts, key);
    }

    /** The JSON name of a field. */
    String field(String name) {
        return known(fields, name);
    }

    private static String known(Map<String, String> texts, String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("No wire profile has the key " + key);
        }
        return text;
    }

    /** A media type that a task can be created with. */
    String mediaType(MediaType mediaType) {
        String text = mediaTypes.get(mediaType.name());
        if (text == null) {
            throw new IllegalStateException("No wire profile has the media type " + mediaType);
        }
        return text;
    }

    /** What an answer's media type means here. */
    MediaType mediaTypeOf(String text) {
        return MediaType.KNOWN.stream()
                .filter(known -> text.equalsIgnoreCase(mediaType(known)))
                .findFirst()
                .orElseGet(() -> MediaType.of(text));
    }

    CreateRules createRules() {
        return createRules;
    }

    Set<TaskField> echoed() {
        return echoed;
    }

    boolean isSuccess(int status) {
        return successStatuses.get(status);
    }

    boolean isTokenRefused(int status) {
        return tokenRefusedStatuses.get(status);
    }

    boolean isNotProcessed(int status) {
        return notProcessedStatuses.get(status);
    }

    Set<String> applicationCodeFields() {
        return applicationCodeFields;
    }

    boolean isTaskAlreadyExists(@Nullable Integer applicationCode) {
        return applicationCode != null && applicationCode == taskAlreadyExists;
    }

    boolean isQueueLimit(@Nullable Integer applicationCode) {
        return applicationCode != null && applicationCode == queueLimit;
    }
}

package io.camelcce.task;

/**
 * Why a task ended: an open list, such as {@code CD_NORMAL_END_TASK}.
 *
 * @param value plain text
 */
public record DispositionCode(String value) {

    /** @throws IllegalValue if the value is blank or has control characters */
    public DispositionCode {
        Text.plain(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

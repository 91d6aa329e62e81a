package io.camelcce.wiremock;

/** The ECC variable that ties a task to the conversation in the engagement tool. */
final class MediaResourceId {

    static final String INVALID = "CD_TASK_INVALID_MEDIA_RESOURCE_ID";

    private static final String VARIABLE = "user_DR_MediaResourceID";
    private static final int LIMIT = 16;

    private MediaResourceId() {}

    /** Whether the request names one that Digital Routing can take. */
    static boolean isIn(TaskRequest request) {
        return request.variable(VARIABLE)
                .filter(id -> !id.isBlank() && id.length() <= LIMIT)
                .isPresent();
    }
}

package io.camelcce.task;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values for a request, as they stand in a message: not checked yet. Making a request of them finds every rule that
 * they break at once.
 *
 * <p>A value is a text, a number of at most 1,000 digits or a boolean, or the field's own type; {@link TaskField#VARIABLES} takes a map. Null
 * and blank values count as not given. Where there is no task id, a transaction id stands in for it ({@link Transaction}).
 */
public final class Draft {

    /** What a create carries in variables only. */
    private static final Set<TaskField> FOR_VARIABLES = EnumSet.of(
            TaskField.CUSTOMER_NAME,
            TaskField.CHAT_THREAD_ID,
            TaskField.CHAT_USER_ID,
            TaskField.EMAIL_MESSAGE_ID,
            TaskField.EMAIL_SUBJECT,
            TaskField.EMAIL_CC_RECIPIENTS,
            TaskField.EMAIL_BCC_RECIPIENTS);

    private final Map<TaskField, Object> values = new EnumMap<>(TaskField.class);

    /** A draft with no values. */
    public Draft() {}

    /** This draft, with the value set, or removed if it is null or blank. */
    public Draft with(TaskField field, @Nullable Object value) {
        if (value == null
                || (value instanceof CharSequence text && text.toString().isBlank())) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return this;
    }

    /** The value of a field, if it is given. */
    public @Nullable Object get(TaskField field) {
        return values.get(field);
    }

    /** The text of a field; empty if it is missing or has none. */
    public Optional<String> text(TaskField field) {
        return Optional.ofNullable(values.get(field)).flatMap(Scalar::text);
    }

    /** The task that this is about: by its id, or else by its transaction; empty if they are missing or illegal. */
    public Optional<TaskId> taskId() {
        return values.get(TaskField.TASK_ID) instanceof TaskId known
                ? Optional.of(known)
                : new DraftReader(values, Set.of()).taskId();
    }

    /** The tracking id; empty if it is missing or illegal. */
    public Optional<TrackingId> trackingId() {
        return values.get(TaskField.TRACKING_ID) instanceof TrackingId known
                ? Optional.of(known)
                : new DraftReader(values, Set.of()).trackingId();
    }

    /** Whether the task is to be created again, after a transfer. */
    public boolean isResubmission() {
        return values.containsKey(TaskField.RESUBMIT)
                && new DraftReader(values, Set.of())
                        .optional(TaskField.RESUBMIT, Text::flag)
                        .orElse(false);
    }

    /**
     * A task to create.
     *
     * @param rules what the wire wants of it, and fills in
     * @param submission how it relates to earlier creates, unless {@link TaskField#RESUBMIT} says that it is after a
     *     transfer
     */
    public Checked<CreateTask> createTask(CreateRules rules, Submission submission) {
        Channel channel = rules.channel(text(TaskField.MEDIA_CHANNEL).orElse(null));
        DraftReader read = new DraftReader(completed(rules, channel), rules.required());
        var taskId = read.taskId();
        var trackingId = read.trackingId();
        var resubmit = read.optional(TaskField.RESUBMIT, Text::flag);
        var mediaType = read.optional(TaskField.MEDIA_TYPE, MediaType::parse);
        var mediaChannel = read.optional(TaskField.MEDIA_CHANNEL, MediaChannel::new);
        var scriptSelector = read.optional(TaskField.SCRIPT_SELECTOR, ScriptSelector::new);
        var customerId = read.optional(TaskField.CUSTOMER_ID, Text::plain);
        var origin = read.optional(TaskField.ORIGIN, Text::plain);
        var destination = read.optional(TaskField.DESTINATION, Text::plain);
        var preferredOwner = read.optional(TaskField.PREFERRED_OWNER, Text::plain);
        var dispositionCode = read.optional(TaskField.DISPOSITION_CODE, DispositionCode::new);
        read.optional(TaskField.CONVERSATION_ID, ConversationId::new);
        FOR_VARIABLES.forEach(field -> read.optional(field, Text::plain));
        var variables = read.variables(channel);
        return read.check(() -> new CreateTask(
                taskId.orElseThrow(),
                trackingId.orElseThrow(),
                mediaType.orElse(null),
                mediaChannel.orElse(null),
                scriptSelector.orElse(null),
                new Customer(customerId.orElse(null), origin.orElse(null)),
                destination.orElse(null),
                preferredOwner.orElse(null),
                dispositionCode.orElse(null),
                variables,
                resubmit.orElse(false) ? Submission.AFTER_TRANSFER : submission));
    }

    /** The values, with those that the channel and the task id tell. */
    private Map<TaskField, Object> completed(CreateRules rules, Channel channel) {
        Map<TaskField, Object> all = new EnumMap<>(TaskField.class);
        if (channel.mediaType() != null) {
            all.put(TaskField.MEDIA_TYPE, channel.mediaType());
        }
        if (rules.makesConversationId() && !values.containsKey(TaskField.CONVERSATION_ID)) {
            taskId().ifPresent(id -> all.put(TaskField.CONVERSATION_ID, ConversationId.of(id)));
        }
        all.putAll(values);
        return all;
    }

    /** A task to read. */
    public Checked<GetTask> getTask() {
        DraftReader read = new DraftReader(values, Set.of());
        var taskId = read.taskId();
        var trackingId = read.trackingId();
        return read.check(() -> new GetTask(taskId.orElseThrow(), trackingId.orElseThrow()));
    }

    /**
     * Tasks to list: from {@link ListTasks#BY_DEFAULT} ago, if the draft does not say it.
     *
     * @param most how many at most
     */
    public Checked<ListTasks> listTasks(int most, Instant now) {
        DraftReader read = new DraftReader(values, Set.of());
        var trackingId = read.trackingId();
        var from = read.optional(TaskField.FROM, text -> ListTasks.moment(text, now));
        return read.check(() ->
                new ListTasks(from.orElseGet(() -> now.minus(ListTasks.BY_DEFAULT)), most, trackingId.orElseThrow()));
    }

    /** A task to end. */
    public Checked<EndTask> close() {
        DraftReader read = new DraftReader(values, Set.of());
        var taskId = read.taskId();
        var trackingId = read.trackingId();
        var dispositionCode = read.optional(TaskField.DISPOSITION_CODE, DispositionCode::new);
        var variables = read.variables();
        return read.check(() -> new EndTask.Close(
                taskId.orElseThrow(), trackingId.orElseThrow(), dispositionCode.orElse(null), variables));
    }

    /** A conversation that was closed after its task was. */
    public Checked<EndTask> acceptClose() {
        DraftReader read = new DraftReader(values, Set.of());
        var taskId = read.taskId();
        var trackingId = read.trackingId();
        var queueId = read.optional(TaskField.QUEUE_ID, Text::plain);
        var conversationId = read.optional(TaskField.CONVERSATION_ID, ConversationId::new);
        var mediaType = read.optional(TaskField.MEDIA_TYPE, MediaType::parse);
        return read.check(() -> new EndTask.AcceptClose(
                taskId.orElseThrow(),
                trackingId.orElseThrow(),
                queueId.orElse(null),
                conversationId.orElse(null),
                mediaType.orElse(null)));
    }

    /** A conversation that could not be closed after its task was. */
    public Checked<EndTask> rejectClose() {
        DraftReader read = new DraftReader(values, Set.of());
        var taskId = read.taskId();
        var trackingId = read.trackingId();
        var reason = read.required(TaskField.REASON, Text::plain);
        var reasonCode = read.required(TaskField.REASON_CODE, Text::plain);
        var agentId = read.optional(TaskField.AGENT_ID, Text::plain);
        var conversationId = read.optional(TaskField.CONVERSATION_ID, ConversationId::new);
        var mediaType = read.optional(TaskField.MEDIA_TYPE, MediaType::parse);
        return read.check(() -> new EndTask.RejectClose(
                taskId.orElseThrow(),
                trackingId.orElseThrow(),
                reason.orElseThrow(),
                reasonCode.orElseThrow(),
                agentId.orElse(null),
                conversationId.orElse(null),
                mediaType.orElse(null)));
    }

    /** The names of the given fields only: values may be personal. */
    @Override
    public String toString() {
        return "Draft" + values.keySet();
    }
}

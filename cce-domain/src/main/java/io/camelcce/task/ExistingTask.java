package io.camelcce.task;

/** What to make of CCE's word that the task of a create exists already. */
public enum ExistingTask {
    /** Read the task: another task, or a closed one, is a rejection. */
    VERIFY,
    /** Take it as done, as the nodes of Webex Connect do. */
    ACCEPT
}

package io.camelcce.history;

import io.camelcce.wiremock.Ledger;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.TaskRecord;
import java.util.List;

/**
 * What the contact centre knows in the end.
 *
 * @param tasks every life of every task
 * @param requests in the order of their answers
 */
record ServerLedger(List<TaskRecord> tasks, List<SeenRequest> requests) {

    static ServerLedger of(Ledger ledger) {
        return new ServerLedger(ledger.tasks(), ledger.requests());
    }
}

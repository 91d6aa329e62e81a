package io.camelcce.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.extension.Extension;
import wiremock.jakarta.servlet.Filter;

/** How WireMock is set up here: on this machine only, bounded, quiet. */
final class LoopbackServer {

    static final String ADDRESS = "127.0.0.1";

    // Each request that waits has one: those to the control shall find one still.
    private static final int THREADS = 1_000;
    private static final int JOURNAL_ENTRIES = 1_000;
    private static final int JOURNALED_BYTES = 64 * 1_024;

    private LoopbackServer() {}

    /** @param port 0: any free one */
    static WireMockServer on(int port, Filter filter, Extension... extensions) {
        return new WireMockServer(options()
                .bindAddress(ADDRESS)
                .port(port)
                .containerThreads(THREADS)
                // The contact centre speaks HTTP/1.1, and some clients would offer an upgrade.
                .http2PlainDisabled(true)
                // Only a body that is written while it is sent has no length.
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.BODY_FILE)
                .maxRequestJournalEntries(JOURNAL_ENTRIES)
                .maxLoggedResponseSize(JOURNALED_BYTES)
                .stubRequestLoggingDisabled(true)
                .notifier(new QuietNotifier())
                .httpServerFactory((options, admin, stubs) -> new FilteredHttpServer(options, admin, stubs, filter))
                .mappingSource(new StandingStub())
                .extensions(extensions));
    }
}

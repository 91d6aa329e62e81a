package io.camelcce.history;

import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the application that the clients use. */
final class Routes extends RouteBuilder {

    static final String CREATE = "direct:create";
    static final String CREATE_ONCE = "direct:createOnce";
    static final String REDELIVERED = "direct:redelivered";
    static final String UNAUTHORIZED = "direct:unauthorized";
    static final String PATIENT = "direct:patient";
    static final String READ = "direct:read";
    static final String CLOSE = "direct:close";
    static final String CLOSE_ACCEPT = "direct:closeAccept";
    static final String CLOSE_REJECT = "direct:closeReject";

    /** An integration whose answers nobody gives up, until the deadline. */
    static final String PATIENT_INTEGRATION = "patient";

    private static final String NEW_TASK =
            "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support";
    private static final String QUIET = "&throwExceptionOnFailure=false";
    private static final String HASTY = "&maxAttempts=2&deadline=400";
    private static final String ONCE = "&retry=false";
    private static final int REDELIVERIES = 3;
    private static final int PAUSE = 20;

    private final Processor failed;
    private final Processor redelivered;

    /**
     * @param failed writes down what a delivery was told
     * @param redelivered writes down that there is another one
     */
    Routes(Processor failed, Processor redelivered) {
        this.failed = failed;
        this.redelivered = redelivered;
    }

    @Override
    public void configure() {
        from(CREATE).to(NEW_TASK + QUIET);
        from(CREATE_ONCE).to(NEW_TASK + ONCE + QUIET);
        from(REDELIVERED)
                .errorHandler(defaultErrorHandler()
                        .maximumRedeliveries(REDELIVERIES)
                        .redeliveryDelay(PAUSE)
                        .logExhausted(false)
                        .onExceptionOccurred(failed)
                        .onRedelivery(redelivered))
                .to(NEW_TASK + HASTY);
        from(UNAUTHORIZED).to(NEW_TASK + "&authorization=none" + QUIET);
        from(PATIENT).to(NEW_TASK + "&integration=" + PATIENT_INTEGRATION + QUIET);
        from(READ).to("cce:getTask?throwExceptionOnFailure=false");
        from(CLOSE).to("cce:endTask?method=close" + QUIET);
        from(CLOSE_ACCEPT).to("cce:endTask?method=closeAccept" + QUIET);
        from(CLOSE_REJECT).to("cce:endTask?method=closeReject" + QUIET);
    }
}

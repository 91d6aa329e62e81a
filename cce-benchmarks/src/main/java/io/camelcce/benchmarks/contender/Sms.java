package io.camelcce.benchmarks.contender;

/** The message that every contender makes a task of. */
final class Sms {

    static final String ORIGIN = "+447700900123";
    static final String DESTINATION = "44700";
    static final String SCRIPT_SELECTOR = "SMS_Support";
    static final String CONVERSATION_ID = "AB12CD34EF56GH78";
    static final String CUSTOMER_NAME = "Ada Lovelace";
    static final String GRADE = "gold";
    static final String ORDER = "order-4711";

    private Sms() {}
}

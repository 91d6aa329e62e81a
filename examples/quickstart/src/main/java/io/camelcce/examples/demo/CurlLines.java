package io.camelcce.examples.demo;

import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.PrintStream;
import java.net.URI;

/**
 * What can be tried with a demo that keeps running: the console in a browser, and commands for a shell, four spaces in.
 * The line above each says what it does and which HTTP status it is answered with.
 */
final class CurlLines {

    private static final String TEXT = """

            It keeps running until Ctrl-C. Its clock goes on now, three days ahead.

              the application      http://127.0.0.1:{app}/tasks
              the contact centre   {cce}/drapi/v1/tasks
              its control          {cce}/__admin/cce
              the console          http://127.0.0.1:{app}/cce

            THE CONSOLE: open it in a browser, by this address; it is good for one use
              {console}

              The integration sales waits there for its authorization: Pending Authorization.
              1. Manage sales, Add Authorization: any name will do.
              2. Authorize: a window asks for an e-mail address, and believes every one. Cancel is told, too.
              3. Its route works from then on, without a restart. "A task of sales" below tries it.
              4. Test it, update it, make another one the default. Remove is refused: routes use it.
              5. Nodes has the routes of each: sales is running, and sales-look is stopped (autoStartup: false).
              6. Recent calls has everything that is done here, by curl too.

            What to try in another terminal. First of all:
                APP=http://127.0.0.1:{app}
                CCE={cce}
                JSON='Content-Type: application/json'
                SMS='{"taskId": "my-task", "mediaChannel": "sms", "scriptSelector": "SMS_Support",
                  "origin": "+447700900123", "destination": "44700", "customerName": "Jane Doe"}'

            THE APPLICATION: JSON in, the outcome as JSON out
            Create a task: 201
                curl -i $APP/tasks -H "$JSON" -d "$SMS"
            The same message again, the same task: 200
                curl -i $APP/tasks -H "$JSON" -d "$SMS"
            Look at it: 200
                curl -i $APP/tasks/my-task
            All tasks that can still be read: 200
                curl -i "$APP/tasks?from=0"
            A wrong one, without a destination; nothing is sent: 400
                curl -i $APP/tasks -H "$JSON" -d '{"mediaChannel": "sms", "scriptSelector": "SMS_Support",
                  "origin": "+447700900123"}'
            A wrong one that CCE takes, and closes soon: 201
                curl -i $APP/tasks -H "$JSON" -d '{"taskId": "lost-task", "mediaChannel": "sms",
                  "scriptSelector": "SMS_Suport", "origin": "+447700900123", "destination": "44700"}'
            One that never was: 404
                curl -i $APP/tasks/no-such-task

            A task of sales, 502 until somebody has authorized it in the console: 201 502
                curl -i $APP/sales/tasks -H "$JSON" -d '{"mediaChannel": "sms", "scriptSelector": "SMS_Support",
                  "origin": "+447700900123", "destination": "44700"}'

            PLAY THE AGENT, AND TIME
            A live chat this time: 201
                curl -i $APP/tasks -H "$JSON" -d '{"taskId": "my-chat", "chatThreadId": "thread-7",
                  "mediaChannel": "Live Chat/In App Messaging", "scriptSelector": "Chat_Support",
                  "origin": "user-42", "destination": "chat-app-1"}'
            An agent takes it: 200
                curl -X POST $CCE/__admin/cce/tasks/my-chat/route
            Two minutes pass: 200
                curl -X POST $CCE/__admin/cce/advance -d '{"seconds": 120}'
            The agent ends it: 200
                curl -X POST $CCE/__admin/cce/tasks/my-chat/end -d '{"dispositionCode": "CD_NORMAL_END_TASK"}'
            The application sees it: 200
                curl -i $APP/tasks/my-chat
            What became of the wrong script selector: 200
                curl -i $APP/tasks/lost-task

            MAKE IT DIFFICULT
            The authorization server gives no tokens for now: 200
                curl -X PATCH $CCE/__admin/cce/switches -d '{"tokenFault": "unavailable"}'
            All tokens that it gave are refused from now on: 200
                curl -X DELETE $CCE/__admin/cce/tokens
            So a task of sales fails; if somebody had authorized it, the console says Degraded: 502 503
                curl -i $APP/sales/tasks -H "$JSON" -d '{"mediaChannel": "sms", "scriptSelector": "SMS_Support",
                  "origin": "+447700900123", "destination": "44700"}'
            It gives tokens again; some seconds later a task of sales ends Degraded, if it was authorized: 200
                curl -X PATCH $CCE/__admin/cce/switches -d '{"tokenFault": null}'
            The application gets a new token, and asks again; see "attempts": 200
                curl -i $APP/tasks/my-task
            Whoever signed in takes it back; the next task of sales is refused, and the console says why: 200
                curl -X DELETE $CCE/__admin/cce/grants
            One request a second, the others are answered 429: 200
                curl -X PATCH $CCE/__admin/cce/switches -d '{"requestsPerSecond": 1, "requestBurst": 1}'
            Three at once; what surely did not happen is "unavailable" and "retryable": 200 503
                curl -i "$APP/tasks/my-task?try=[1-3]"
            No room for new tasks: 200
                curl -X PATCH $CCE/__admin/cce/switches -d '{"requestsPerSecond": null, "capacity": 0}'
            CCE rejects it with its code 20286: 503
                curl -i $APP/tasks -H "$JSON" -d '{"mediaChannel": "sms", "scriptSelector": "SMS_Support",
                  "origin": "+447700900123", "destination": "44700"}'
            Room again: 200
                curl -X PATCH $CCE/__admin/cce/switches -d '{"capacity": 100000}'

            THE END
            The customer leaves, and the application ends the task: 200
                curl -i $APP/tasks/my-task/end -H "$JSON" -d '{"dispositionCode": "CD_TASK_CUSTOMER_ABANDON"}'
            What the contact centre remembers, of all tasks and requests: 200
                curl $CCE/__admin/cce/ledger

            STRAIGHT TO THE CONTACT CENTRE
            With a token: 200
                TOKEN=$(curl -s -u {client} -d grant_type=client_credentials $CCE/oauth2/token |
                  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                curl -i $CCE/drapi/v1/tasks/my-task -H "Authorization: Bearer $TOKEN"
            Without one: 401
                curl -i $CCE/drapi/v1/tasks/my-task
            Forget everything: 200
                curl -X POST $CCE/__admin/cce/reset
            """;

    private final int httpPort;
    private final SimulatedContactCenter contactCenter;
    private final URI console;

    /** @param console the address that opens it */
    CurlLines(int httpPort, SimulatedContactCenter contactCenter, URI console) {
        this.httpPort = httpPort;
        this.contactCenter = contactCenter;
        this.console = console;
    }

    void print(PrintStream out) {
        out.print(TEXT.replace("{app}", Integer.toString(httpPort))
                .replace("{cce}", contactCenter.domain())
                .replace("{console}", console.toString())
                .replace("{client}", contactCenter.clientId() + ":" + contactCenter.clientSecret()));
        out.flush();
    }
}

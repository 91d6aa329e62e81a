package io.camelcce.benchmarks.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** An answer that is ready but for the id of a task. */
final class CannedAnswer {

    private static final String ID = "00000000-0000-0000-0000-000000000000";

    private final ByteBuffer bytes;
    private final int[] places;

    private CannedAnswer(String status, String headers, String body) {
        String text = "HTTP/1.1 %s\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, headers, body.length(), body);
        byte[] ascii = text.getBytes(US_ASCII);
        bytes = ByteBuffer.allocateDirect(ascii.length).put(ascii);
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf(ID); at >= 0; at = text.indexOf(ID, at + 1)) {
            found.add(at);
        }
        places = found.stream().mapToInt(Integer::intValue).toArray();
    }

    static CannedAnswer created() {
        return new CannedAnswer(
                "201 Created",
                "Location: /drapi/v1/tasks/" + ID + "\r\n",
                "{\"taskId\":\"" + ID + "\",\"state\":\"CREATED\"}");
    }

    static CannedAnswer task() {
        return new CannedAnswer(
                "200 OK",
                "",
                "{\"taskId\":\"" + ID
                        + "\",\"state\":\"QUEUED\",\"mediaType\":\"social\",\"mediaChannel\":\"sms\",\"direction\":\"inbound\","
                        + "\"origin\":\"+447700900123\",\"destination\":\"44700\",\"customerId\":\"+447700900123\","
                        + "\"scriptSelector\":\"SMS_Support\",\"createdTime\":1795363200000,\"lastUpdatedTime\":1795363201000,"
                        + "\"estimatedWaitTime\":30,\"variables\":[{\"name\":\"cv_1\",\"type\":\"string\",\"value\":\"gold\"}],"
                        + "\"history\":[]}");
    }

    static CannedAnswer token() {
        return new CannedAnswer(
                "200 OK",
                "",
                "{\"access_token\":\"" + StubToken.VALUE + "\",\"token_type\":\"Bearer\",\"expires_in\":86400}");
    }

    /** Sends it with the id that stands in a request; no id is looked at if it has no place for one. */
    void send(SocketChannel channel, ByteBuffer request, int taskId) throws IOException {
        for (int place : places) {
            for (int index = 0; index < ID.length(); index++) {
                bytes.put(place + index, request.get(taskId + index));
            }
        }
        bytes.rewind();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}

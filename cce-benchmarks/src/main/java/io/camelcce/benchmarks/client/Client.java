package io.camelcce.benchmarks.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.benchmarks.contender.Contender;
import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.load.Caller;
import io.camelcce.benchmarks.load.Callers;
import io.camelcce.benchmarks.load.Window;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * A process with one contender: carries out an order for each line, and prints a line with what it came to. A line that
 * says {@code rest} asks what it has while it does nothing.
 */
final class Client {

    static final String REST = "rest";
    static final ObjectMapper JSON = new ObjectMapper();

    private Client() {}

    /** The contender, the authority of the server, and how many connections. */
    public static void main(String[] arguments) throws Exception {
        ContenderKind kind = ContenderKind.parse(arguments[0]);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        try (Contender contender = kind.open(arguments[1], Integer.parseInt(arguments[2]))) {
            Deque<Caller> callers = new ArrayDeque<>();
            System.out.println("ready");
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                System.out.println(JSON.writeValueAsString(answer(line, contender, callers)));
            }
        }
        System.exit(0);
    }

    private static Object answer(String line, Contender contender, Deque<Caller> callers) throws Exception {
        return line.equals(REST) ? Rest.now() : carryOut(JSON.readValue(line, Order.class), contender, callers);
    }

    /** Callers stay: some have a connection of their own. */
    private static Window carryOut(Order order, Contender contender, Deque<Caller> callers) throws Exception {
        while (callers.size() < order.callers()) {
            callers.add(contender.caller());
        }
        Deque<Caller> free = new ArrayDeque<>(callers);
        Supplier<Caller> next = free::remove;
        try (Callers all = new Callers(order.callers(), order.threads(), next)) {
            return order.carryOut(all);
        }
    }
}

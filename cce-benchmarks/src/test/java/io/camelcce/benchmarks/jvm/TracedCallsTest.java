package io.camelcce.benchmarks.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TracedCallsTest {

    private final TracedCalls calls = new TracedCalls("99"::equals);

    @Test
    void whatIsBetweenTheMarksCounts() {
        take(
                "[pid    12] read(0x5, 0x7f, 0x1000) = 0x10",
                "[pid    10] write(1, \"FROM\\n\", 5)    = 5",
                "[pid    12] write(5, \"POST /dr\"..., 900) = 900",
                "[pid    12] read(0x5, 0x7f, 0x1000) = 0x10",
                "futex(0x7f, 0x80, 0, 0) = 0",
                "[pid    10] write(1, \"TO\\n\", 3)      = 3",
                "[pid    12] read(0x5, 0x7f, 0x1000) = 0x10");

        assertThat(calls.isDone()).isTrue();
        assertThat(calls.count()).isEqualTo(3);
    }

    @Test
    void aCallThatIsToldInTwoLinesCountsOnce() {
        take(
                "[pid 10] write(1, \"FROM\\n\", 5 <unfinished ...>",
                "[pid 12] read(0x5, 0x7f, 0x1000 <unfinished ...>",
                "[pid 10] <... write resumed>) = 5",
                "[pid 12] <... read resumed>) = 0x10",
                "[pid 10] write(1, \"TO\\n\", 3 <unfinished ...>");

        assertThat(calls.count()).isEqualTo(1);
    }

    @Test
    void callsOfThreadsThatShallNotCountDoNot() {
        take(
                "[pid 10] write(1, \"FROM\\n\", 5) = 5",
                "[pid 99] gettid() = 0x63",
                "[pid 12] read(0x5, 0x7f, 0x1000) = 0x10",
                "[pid 10] write(1, \"TO\\n\", 3) = 3");

        assertThat(calls.count()).isEqualTo(1);
    }

    @Test
    void signalsAndThreadsAreNoCalls() {
        take(
                "write(1, \"FROM\\n\", 5) = 5",
                "strace: Process 14 attached",
                "[pid 14] --- SIGSEGV {si_signo=SIGSEGV} ---",
                "[pid 14] +++ exited with 0 +++",
                "write(1, \"TO\\n\", 3) = 3");

        assertThat(calls.isDone()).isTrue();
        assertThat(calls.count()).isZero();
    }

    @Test
    void anAnswerIsNoMark() {
        take("write(1, \"FROM\\n\", 5) = 5", "write(1, \"{\\\"calls\\\"\"..., 90) = 90");

        assertThat(calls.isDone()).isFalse();
        assertThat(calls.count()).isEqualTo(1);
        assertThat(Mark.isOne("{\"calls\":1}")).isFalse();
        assertThat(Mark.isOne("FROM")).isTrue();
    }

    private void take(String... lines) {
        List.of(lines).forEach(calls::take);
    }
}

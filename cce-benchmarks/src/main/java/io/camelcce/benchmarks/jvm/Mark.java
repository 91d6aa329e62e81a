package io.camelcce.benchmarks.jvm;

/**
 * A moment in a process whose system calls are counted: it writes a line to its standard output, which is a system call
 * like no other of its, and stands among them in the order in which they were made.
 */
public enum Mark {
    /** Counting begins. */
    FROM,
    /** Counting ends. */
    TO;

    /** Sets it, in the process itself. */
    public void set() {
        System.out.println(name());
    }

    /** Whether a line that a process printed is a mark, and no answer. */
    public static boolean isOne(String line) {
        return line.equals(FROM.name()) || line.equals(TO.name());
    }

    /** Whether a system call, as strace tells it, sets this mark. */
    boolean isSetBy(String call) {
        return call.startsWith("write(1, \"" + name());
    }
}

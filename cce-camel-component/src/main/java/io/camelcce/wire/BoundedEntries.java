package io.camelcce.wire;

import io.camelcce.http.IllegalAnswer;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** A list that comes in, as long as its entries are not larger than they can be, each and all together. */
final class BoundedEntries extends FilterInputStream {

    /** Of one entry, and of what stands between two. */
    static final long ENTRY = 1 << 20;
    /** Of an entry on average. */
    static final long AVERAGE = 16 << 10;

    private static final int BEGINNING = 1_024;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream(BEGINNING);
    private final long most;
    private long read;
    private long entryBegan;

    BoundedEntries(InputStream stream, int entries) {
        super(stream);
        this.most = ENTRY + entries * AVERAGE;
    }

    void nextEntry() {
        entryBegan = read;
    }

    /** How it begins, for people. */
    String beginning(Charset charset) {
        return beginning.toString(charset);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        beginning.write(buffer, offset, Math.max(0, Math.min(count, BEGINNING - beginning.size())));
        count(Math.max(0, count));
        return count;
    }

    /** Does nothing: a stream that a transport closes before its end is not read to it. */
    @Override
    public void close() {}

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read - entryBegan > ENTRY) {
            throw new IllegalAnswer("an entry of the list is larger than %d bytes".formatted(ENTRY));
        }
        if (read > most) {
            throw new IllegalAnswer("the list is larger than %d bytes".formatted(most));
        }
    }
}

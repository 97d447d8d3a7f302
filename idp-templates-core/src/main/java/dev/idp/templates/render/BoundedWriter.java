package dev.idp.templates.render;

import java.io.IOException;
import java.io.Writer;

/** Keeps what a template prints, up to a limit that all writers of one rendering share. */
final class BoundedWriter extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final Budget budget;

    BoundedWriter(Budget budget) {
        this.budget = budget;
    }

    /** The characters that one rendering may still print. */
    static final class Budget {
        private final int most;
        private long printed;

        Budget(int most) {
            this.most = most;
        }

        private void charge(int length) throws IOException {
            printed += length;
            if (printed > most) {
                throw new IOException(TemplateFault.limit(
                        "found more than " + most + " printed characters in one rendering", "print less"));
            }
        }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        budget.charge(length);
        text.append(buffer, offset, length);
    }

    @Override
    public void write(String string, int offset, int length) throws IOException {
        budget.charge(length);
        text.append(string, offset, offset + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Returns what was printed so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}

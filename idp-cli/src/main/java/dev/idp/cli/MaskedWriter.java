package dev.idp.cli;

import dev.idp.templates.credential.Masking;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;

/** Hands on text line by line, without secrets. What the last line lacks is handed on when it is flushed. */
final class MaskedWriter extends Writer {
    private final PrintStream out;
    private final StringBuilder line = new StringBuilder();

    private MaskedWriter(PrintStream out) {
        this.out = out;
    }

    static PrintWriter of(PrintStream out) {
        return new PrintWriter(new MaskedWriter(out), true);
    }

    @Override
    public void write(char[] text, int from, int length) {
        line.append(text, from, length);
        int end = line.lastIndexOf("\n") + 1;
        out.print(Masking.mask(line.substring(0, end)));
        line.delete(0, end);
    }

    @Override
    public void flush() {
        out.print(Masking.mask(line.toString()));
        line.setLength(0);
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}

package dev.idp.templates.render;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.Origin;
import freemarker.core.InvalidReferenceException;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what FreeMarker throws into problems at the author's place, in words without Java in them. */
final class Faults {
    private static final int LONGEST = 600;
    private static final String CALLING = ": When calling ";

    private final TemplateFiles files;
    private final RenderRun run;

    Faults(TemplateFiles files, RenderRun run) {
        this.files = files;
        this.run = run;
    }

    Problem of(TemplateException thrown) {
        TemplateException fault = thrown.getCause() instanceof TemplateFault cause ? cause : thrown;
        Location place = files.place(fault).orElse(run.frames().site()).at(Pointer.ROOT);
        if (fault instanceof TemplateFault own) {
            return Problem.error(own.code(), place, own.found(), own.hint());
        }
        if (fault instanceof StopException) {
            return stopped(escaped(message(fault)), place);
        }
        String expression = files.expression(fault);
        if (fault instanceof InvalidReferenceException && !expression.isEmpty()) {
            String found = "found " + Printable.of(expression) + ", which has no value";
            return Problem.error(RenderCode.UNDEFINED, place, found, run.hint(fault));
        }
        String words = words(fault);
        return Problem.error(RenderCode.EVALUATION, words.contains(CALLING) ? caller(place) : place, words, "");
    }

    /** A rule of the template is broken by who gave the value; the rule itself is only named. */
    private Problem stopped(String message, Location rule) {
        Optional<Origin.Read> given = Stream.of("p.", "need.", "workload.")
                .flatMap(root -> run.stopReads().stream().filter(read -> isGiven(read, root)))
                .findFirst();
        if (given.isEmpty()) {
            String hint = Origin.ENGINE.withReads(run.stopReads()).explain("");
            return Problem.error(RenderCode.STOPPED, rule, message, hint);
        }
        String hint = Origin.ENGINE.withReads(run.stopReads()).explain("a rule of " + rule.file() + ":" + rule.line());
        return Problem.error(RenderCode.STOPPED, given.get().location(), message, hint);
    }

    /** Tells whether a person gave the value, and not the schema of a template as its default. */
    private boolean isGiven(Origin.Read read, String root) {
        String file = read.location().file();
        return read.path().startsWith(root)
                && files.names().stream().noneMatch(name -> version(name).equals(version(file)));
    }

    private static String version(String file) {
        int slash = file.indexOf('/');
        return slash < 0 ? file : file.substring(0, slash);
    }

    private static String message(TemplateException fault) {
        return Objects.requireNonNullElse(fault.getMessageWithoutStackTop(), "this cannot be computed");
    }

    /** FreeMarker blames the macro for an argument that the call forgot. */
    private Location caller(Location macro) {
        Origin call = run.frames().site();
        return call.line() == 0 ? macro : call.at(Pointer.ROOT);
    }

    /** FreeMarker's first sentence, without classes, places and tips, and the expression as the author wrote it. */
    private String words(TemplateException fault) {
        Throwable cause = fault.getCause();
        String text = cause == null || cause.getMessage() == null ? message(fault) : cause.getMessage();
        String sentence = text.split("\n\n?----|(The blamed expression:)?\n==>", 2)[0]
                .replaceAll("\\s*\\(wrapper: [^)]*\\)", "")
                .replaceAll("(extended )?hash\\b", "map")
                .replaceAll("\\bsequence\\b", "list")
                .replaceAll("\\s+", " ")
                .replaceFirst("[:. ]+$", "");
        String expression = files.expression(fault);
        return escaped("cannot compute this: " + sentence + (expression.isEmpty() ? "" : ": " + expression));
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        int length = Math.min(text.length(), LONGEST);
        for (int i = 0; i < length; ) {
            int end = text.offsetByCodePoints(i, Math.min(50, text.codePointCount(i, length)));
            out.append(Printable.of(text.substring(i, end)));
            i = end;
        }
        return length < text.length() ? out.append('…').toString() : out.toString();
    }
}

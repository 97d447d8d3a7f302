package dev.idp.templates.render;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import freemarker.core.ParseException;
import freemarker.core.SyntaxNode;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses, checks and rewrites the files of one template version. */
final class TemplateCompiler {
    private final RenderLimits limits;
    private final Problems problems;
    private volatile String file;

    /**
     * Templates that are ready to run.
     *
     * @param files the files
     * @param settings holds them, parsed; never changed again
     */
    record Compiled(TemplateFiles files, Configuration settings) {}

    TemplateCompiler(String label, RenderLimits limits, Problems problems) {
        this.file = label;
        this.limits = limits;
        this.problems = problems;
    }

    /** Returns the file at work, or where the work was ended. */
    Location place() {
        return Location.of(file);
    }

    /**
     * Compiles files.
     *
     * @param sources the files in the order of their paths
     * @return the templates; nothing where an error was noted
     */
    Optional<Compiled> compile(List<Source> sources) {
        Map<String, Parsed> parsed = new LinkedHashMap<>();
        sources.forEach(source -> parse(source).ifPresent(each -> parsed.put(source.path(), each)));
        parsed.values().forEach(this::check);
        if (!problems.hasErrors()) {
            new MacroGraph(parsed, new IncludeGraph(parsed, problems), problems).check();
        }
        return problems.hasErrors() ? Optional.empty() : rewrite(List.copyOf(parsed.values()));
    }

    private void check(Parsed parsed) {
        file = parsed.source().file();
        new AllowList(parsed.source(), limits, problems).check(parsed.root());
    }

    private Optional<Parsed> parse(Source source) {
        file = source.file();
        try {
            Template template = new Template(source.path(), source.text(), Sandbox.forReading());
            return Optional.of(new Parsed(source, SyntaxNode.of(template)));
        } catch (ParseException fault) {
            problems.add(ParseFaults.problem(fault, source.origin(fault.getLineNumber(), fault.getColumnNumber())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException fault) { // a setting that the file asks for and must not have
            problems.error(RenderCode.SYNTAX, Location.of(source.file()), Faults.escaped("" + fault.getMessage()), "");
        }
        return Optional.empty();
    }

    private Optional<Compiled> rewrite(List<Parsed> parsed) {
        List<Rewritten> rewritten = new ArrayList<>();
        for (Parsed each : parsed) {
            file = each.source().file();
            rewritten.add(Rewriter.rewrite(each.source(), rewritten.size(), each.root()));
        }
        TemplateFiles files = new TemplateFiles(rewritten);
        Configuration settings = Sandbox.forRunning(files);
        rewritten.forEach(each -> prepare(each, settings));
        return problems.hasErrors() ? Optional.empty() : Optional.of(new Compiled(files, settings));
    }

    private void prepare(Rewritten rewritten, Configuration settings) {
        file = rewritten.source().file();
        try {
            _CoreAPI.addThreadInterruptedChecks(
                    settings.getTemplate(rewritten.source().path()));
        } catch (ParseException fault) {
            problems.add(ParseFaults.problem(fault, rewritten.origin(fault.getLineNumber(), fault.getColumnNumber())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package dev.idp.templates.render;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Scalar;
import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Renders one text template once. */
final class TextRendering {
    private final TemplateCompiler.Compiled template;
    private final Problems problems;
    private final RenderRun run;
    private final Faults faults;
    private final List<TextPiece> pieces = new ArrayList<>();

    TextRendering(TemplateCompiler.Compiled template, MapNode data, RenderLimits limits, Problems problems) {
        this.template = template;
        this.problems = problems;
        this.run = new RenderRun(limits, template.files().names(), data, problems);
        this.faults = new Faults(template.files(), run);
    }

    void run(String path) {
        Variables variables = new Variables(new EngineCalls(run).byName(), run);
        try {
            BoundedWriter writer = run.writer();
            Environment environment =
                    template.settings().getTemplate(path).createProcessingEnvironment(variables, writer);
            run.attach(environment);
            environment.process();
            run.tokens().pieces(writer.toString()).forEach(this::add);
        } catch (TemplateException fault) {
            problems.add(faults.of(fault));
        } catch (IOException stopped) {
            if (!(stopped.getCause() instanceof TemplateFault fault)) {
                throw new UncheckedIOException(stopped);
            }
            problems.add(faults.of(fault));
        }
    }

    List<TextPiece> pieces() {
        return List.copyOf(pieces);
    }

    /** Returns where the template stands, or stood when it was ended. */
    Location place() {
        return run.frames().site().at(Pointer.ROOT);
    }

    private void add(TokenTable.Piece piece) {
        if (piece instanceof TokenTable.Piece.Text fixed) {
            pieces.add(new TextPiece.Fixed(fixed.text()));
        } else if (piece instanceof TokenTable.Piece.Value value && value.node() instanceof Scalar scalar) {
            pieces.add(new TextPiece.Value(scalar.asText()));
        } else if (piece instanceof TokenTable.Piece.Value value) {
            problems.error(
                    RenderCode.STRUCTURE_IN_TEXT,
                    value.node().origin().at(Pointer.ROOT),
                    "found a " + value.node().type() + " in a text, expected text, a number or a truth",
                    "print its items with <#list>");
        }
    }
}

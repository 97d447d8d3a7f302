package dev.idp.templates.render;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Renders all manifests of a template version once. */
final class Rendering {
    private final TemplateCompiler.Compiled templates;
    private final Problems problems;
    private final RenderRun run;
    private final Faults faults;
    private final List<MapNode> manifests = new ArrayList<>();

    Rendering(TemplateCompiler.Compiled templates, MapNode data, RenderLimits limits, Problems problems) {
        this.templates = templates;
        this.problems = problems;
        this.run = new RenderRun(limits, templates.files().names(), data, problems);
        this.faults = new Faults(templates.files(), run);
    }

    /** Renders file after file; one that fails leaves the others their turn, unless all were too much together. */
    void run() {
        Variables variables = new Variables(new EngineCalls(run).byName(), run);
        for (Rewritten file : templates.files().all()) {
            if (file.source().isManifest() && !render(file.source(), variables)) {
                return;
            }
        }
    }

    List<MapNode> manifests() {
        return manifests;
    }

    /** Returns where the templates stand, or stood when they were ended. */
    Location place() {
        return run.frames().site().at(Pointer.ROOT);
    }

    private boolean render(Source source, Variables variables) {
        try {
            BoundedWriter writer = run.writer();
            Environment environment =
                    templates.settings().getTemplate(source.path()).createProcessingEnvironment(variables, writer);
            run.attach(environment);
            environment.process();
            run.manifests().read(writer.toString(), source.file()).nodes().forEach(this::add);
            return true;
        } catch (TemplateException fault) {
            return report(faults.of(fault));
        } catch (IOException stopped) {
            if (stopped.getCause() instanceof TemplateFault fault) {
                return report(faults.of(fault));
            }
            throw new UncheckedIOException(stopped);
        }
    }

    private boolean report(Problem problem) {
        problems.add(problem);
        return problem.code() != RenderCode.LIMIT;
    }

    private void add(Node document) {
        if (document instanceof MapNode map) {
            manifests.add(map);
        } else {
            problems.error(
                    RenderCode.ROOT_NOT_MAP,
                    document.origin().at(Pointer.ROOT),
                    "found a " + document.type() + " as manifest, expected a map",
                    document.origin().explain("begin the manifest with apiVersion and kind"));
        }
    }
}

package dev.idp.templates.render;

import dev.idp.templates.render.ManifestReader.Documents;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The directives that take what their body prints: into its place, or together as one value. */
final class EngineBlocks {
    private final RenderRun run;

    EngineBlocks(RenderRun run) {
        this.run = run;
    }

    void indent(Environment environment, Map<?, ?> arguments, TemplateModel[] out, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (body == null) {
            return;
        }
        enter(arguments);
        Place place = Place.of(integer(arguments.get(Names.PLACE)));
        BoundedWriter writer = run.writer();
        try {
            body.render(writer);
        } catch (RuntimeException leaving) { // <#return>, <#break> or <#continue>: what was printed stays
            environment.getOut().write(Indentation.apply(writer.toString(), place));
            throw leaving;
        }
        environment.getOut().write(Indentation.apply(writer.toString(), place));
    }

    void node(Environment environment, Map<?, ?> arguments, TemplateModel[] out, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        Origin site = enter(arguments);
        BoundedWriter writer = run.writer();
        if (body != null) {
            body.render(writer);
        }
        Documents documents = run.manifests().read(writer.toString(), site.file());
        int count = documents.nodes().size();
        if (count != 1 && !documents.broken()) {
            throw new TemplateFault(
                    RenderCode.EVALUATION,
                    "found " + count + " values inside <@node>, expected one",
                    "print one map, list or value between <@node> and </@node>");
        }
        Node value = count == 1 ? documents.nodes().get(0) : new NullNode(site);
        environment.getOut().write(run.tokens().put(value) + "\n");
    }

    /** Notes where the call stands. */
    private Origin enter(Map<?, ?> arguments) throws TemplateModelException {
        run.operation();
        Origin site = Origin.of(
                run.file(integer(arguments.get("file"))),
                integer(arguments.get("line")),
                integer(arguments.get("column")));
        run.frames().at(site);
        return site;
    }

    private static int integer(@Nullable Object model) throws TemplateModelException {
        return model instanceof TemplateNumberModel number
                ? number.getAsNumber().intValue()
                : 0;
    }
}

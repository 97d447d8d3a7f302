package dev.idp.templates.render;

import dev.idp.templates.render.Frames.Evaluation;
import dev.idp.templates.render.ManifestReader.Documents;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import freemarker.core.Environment;
import freemarker.template.SimpleNumber;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions and directives that the rewriter calls; see {@link Names} for how. */
final class EngineCalls {
    private final RenderRun run;
    private final SizeGuard guard;

    EngineCalls(RenderRun run) {
        this.run = run;
        this.guard = new SizeGuard(run.limits());
    }

    Map<String, TemplateModel> byName() {
        return Map.ofEntries(
                Map.entry(Names.BEGIN, function(this::begin)),
                Map.entry(Names.VALUE, function(this::value)),
                Map.entry(Names.TRACE, function(arguments -> trace(arguments, model(arguments, 1)))),
                Map.entry(Names.TRACE_PRESENT, function(arguments -> trace(arguments, only(arguments)))),
                Map.entry(Names.STOP, function(this::stop)),
                Map.entry(Names.LIMIT, guard(guard::result)),
                Map.entry(Names.JOIN, guard(guard::joined)),
                Map.entry(Names.REPLACEMENT, guard(guard::replacement)),
                Map.entry(Names.LITERAL, function(arguments -> model(arguments, 0))),
                Map.entry(Names.INDENT, (TemplateDirectiveModel) this::indent),
                Map.entry(Names.NODE, (TemplateDirectiveModel) this::node));
    }

    /** A function of models that counts as an operation. */
    private interface Call {
        @Nullable
        Object on(List<?> arguments) throws TemplateModelException;
    }

    private TemplateMethodModelEx function(Call call) {
        return arguments -> {
            run.operation();
            return call.on(arguments);
        };
    }

    /** A check of a result. */
    private interface Check {
        @Nullable
        TemplateModel of(@Nullable TemplateModel model) throws TemplateModelException;
    }

    /** What the engine looks at for a check was not read by the template. */
    private TemplateMethodModelEx guard(Check check) {
        return function(arguments -> {
            int unnoted = run.frames().open(run.frames().site());
            TemplateModel checked = check.of(model(arguments, 0));
            run.frames().close(unnoted);
            return checked;
        });
    }

    private Object begin(List<?> arguments) throws TemplateModelException {
        Origin site = Origin.of(run.file(integer(arguments, 0)), integer(arguments, 1), integer(arguments, 2));
        return new SimpleNumber(run.frames().open(site));
    }

    private Object value(List<?> arguments) throws TemplateModelException {
        int evaluation = integer(arguments, 0);
        Place place = Place.of(integer(arguments, 2));
        TemplateModel model = only(arguments);
        if (model instanceof Printed printed) {
            run.frames().close(evaluation);
            return TokenFormat.INSTANCE.fromMarkup(
                    Indentation.apply(guard.printed(TokenFormat.INSTANCE.getMarkupString(printed)), place));
        }
        Node node = run.values().read(model, evaluation);
        return TokenFormat.INSTANCE.fromMarkup(run.tokens().put(node));
    }

    private @Nullable Object trace(List<?> arguments, @Nullable TemplateModel model) throws TemplateModelException {
        Evaluation evaluation = run.frames().close(integer(arguments, 0));
        if (model == null || evaluation.origin().reads().isEmpty()) {
            return model;
        }
        return Traced.of(model, evaluation, run.frames()).orElseGet(() -> {
            run.frames().all(evaluation.leaves());
            return model;
        });
    }

    private Object stop(List<?> arguments) throws TemplateModelException {
        TemplateModel text = only(arguments);
        if (text instanceof TemplateScalarModel scalar) {
            scalar.getAsString(); // so that its reads are noted
        }
        run.stopReads(run.frames().close(integer(arguments, 0)).origin().reads());
        return text;
    }

    private void indent(
            Environment environment, Map<?, ?> arguments, TemplateModel[] out, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (body == null) {
            return;
        }
        run.operation();
        run.frames()
                .at(Origin.of(
                        run.file(integer(arguments.get("file"))),
                        integer(arguments.get("line")),
                        integer(arguments.get("column"))));
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

    private void node(
            Environment environment, Map<?, ?> arguments, TemplateModel[] out, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        BoundedWriter writer = run.writer();
        if (body != null) {
            body.render(writer);
        }
        Documents documents =
                run.manifests().read(writer.toString(), run.frames().site().file());
        int count = documents.nodes().size();
        if (count != 1 && !documents.broken()) {
            throw new TemplateFault(
                    RenderCode.EVALUATION,
                    "found " + count + " values inside <@node>, expected one",
                    "print one map, list or value between <@node> and </@node>");
        }
        Node value = count == 1
                ? documents.nodes().get(0)
                : new NullNode(run.frames().site());
        environment.getOut().write(run.tokens().put(value) + "\n");
    }

    private static @Nullable TemplateModel model(List<?> arguments, int index) {
        return (TemplateModel) arguments.get(index);
    }

    private static TemplateModel only(List<?> arguments) throws TemplateModelException {
        return ((TemplateSequenceModel) arguments.get(1)).get(0);
    }

    private static int integer(List<?> arguments, int index) throws TemplateModelException {
        return integer(arguments.get(index));
    }

    private static int integer(@Nullable Object model) throws TemplateModelException {
        return model instanceof TemplateNumberModel number
                ? number.getAsNumber().intValue()
                : 0;
    }
}

package dev.idp.templates.render;

import dev.idp.templates.render.Frames.Evaluation;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import freemarker.template.SimpleNumber;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that the rewriter calls; see {@link Names} for how. */
final class EngineCalls {
    private final RenderRun run;
    private final SizeGuard guard;
    private final EngineBlocks blocks;

    EngineCalls(RenderRun run) {
        this.run = run;
        this.guard = new SizeGuard(run.limits());
        this.blocks = new EngineBlocks(run);
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
                Map.entry(Names.INDENT, (TemplateDirectiveModel) blocks::indent),
                Map.entry(Names.NODE, (TemplateDirectiveModel) blocks::node));
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

    private static @Nullable TemplateModel model(List<?> arguments, int index) {
        return (TemplateModel) arguments.get(index);
    }

    private static TemplateModel only(List<?> arguments) throws TemplateModelException {
        return ((TemplateSequenceModel) arguments.get(1)).get(0);
    }

    private static int integer(List<?> arguments, int index) throws TemplateModelException {
        return ((TemplateNumberModel) arguments.get(index)).getAsNumber().intValue();
    }
}

package dev.idp.templates.render;

import dev.idp.templates.problem.NearMiss;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for what an undefined name was meant to be, at the moment when loop variables and arguments are still there. */
final class MissingNames implements TemplateExceptionHandler {
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*|\\[\"[^\"\\\\]*\"]|\\[[0-9]{1,6}])*");
    private static final Pattern STEP = Pattern.compile("[^.\\[\\]\"]+");

    private final TemplateFiles files;

    MissingNames(TemplateFiles files) {
        this.files = files;
    }

    @Override
    public void handleTemplateException(TemplateException fault, Environment environment, Writer out)
            throws TemplateException {
        if (fault instanceof InvalidReferenceException) {
            String expression = files.expression(fault);
            if (PATH.matcher(expression).matches()) {
                RenderRun.of(environment).missing(fault, hint(expression, environment));
            }
        }
        throw fault;
    }

    private static String hint(String expression, Environment environment) throws TemplateModelException {
        List<String> path =
                STEP.matcher(expression).results().map(MatchResult::group).toList();
        String word = path.get(path.size() - 1);
        Collection<String> known = path.size() == 1 ? variables(environment) : members(path, environment);
        Optional<String> near = NearMiss.of(word, known);
        String optional = "for a value that may be absent write (" + expression + ")!\"default\"";
        return near.isPresent() || known.isEmpty()
                ? near.map(name -> "did you mean \"" + name + "\"?").orElse(optional)
                : NearMiss.hint(word, known) + "; " + optional;
    }

    private static Collection<String> variables(Environment environment) throws TemplateModelException {
        Collection<String> names =
                new TreeSet<>(RenderRun.of(environment).data().keys());
        for (Object name : environment.getKnownVariableNames()) {
            if (!name.toString().startsWith(Names.RESERVED)) {
                names.add(name.toString());
            }
        }
        return names;
    }

    private static Collection<String> members(List<String> path, Environment environment)
            throws TemplateModelException {
        @Nullable TemplateModel model = environment.getVariable(path.get(0));
        for (String step : path.subList(1, path.size() - 1)) {
            model = member(model, step);
        }
        Collection<String> names = new TreeSet<>();
        if (model instanceof TemplateHashModelEx map) {
            for (TemplateModelIterator keys = map.keys().iterator(); keys.hasNext(); ) {
                names.add(((TemplateScalarModel) keys.next()).getAsString());
            }
        }
        return names;
    }

    private static @Nullable TemplateModel member(@Nullable TemplateModel model, String step)
            throws TemplateModelException {
        if (model instanceof TemplateSequenceModel list) {
            return Character.isDigit(step.charAt(0)) ? list.get(Integer.parseInt(step)) : null;
        }
        return model instanceof TemplateHashModel map ? map.get(step) : null;
    }
}

package dev.idp.templates.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates see.
 *
 * @param calls the engine's own functions and directives
 * @param run knows the data model
 */
record Variables(Map<String, TemplateModel> calls, RenderRun run) implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String name) {
        TemplateModel call = calls.get(name);
        return call == null ? run.variable(name) : call;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}

package dev.idp.templates.render;

import dev.idp.templates.problem.Code;
import freemarker.template.TemplateModelException;

/** Ends a template with a problem of the engine's own words; FreeMarker knows where it stands. */
final class TemplateFault extends TemplateModelException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized; an enum constant
    private final Code code;

    private final String found;
    private final String hint;

    TemplateFault(Code code, String found, String hint) {
        super(found);
        this.code = code;
        this.found = found;
        this.hint = hint;
    }

    static TemplateFault limit(String found, String hint) {
        return new TemplateFault(RenderCode.LIMIT, found, hint);
    }

    Code code() {
        return code;
    }

    String found() {
        return found;
    }

    String hint() {
        return hint;
    }
}

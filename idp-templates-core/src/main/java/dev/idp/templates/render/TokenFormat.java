package dev.idp.templates.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.Environment;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The output format of manifests. Its way of escaping a value is to put it aside: a value that no interpolation of the
 * engine caught still becomes a token, never text.
 */
final class TokenFormat extends CommonMarkupOutputFormat<Printed> {
    static final TokenFormat INSTANCE = new TokenFormat();

    private TokenFormat() {}

    @Override
    public String getName() {
        return "manifest";
    }

    @Override
    public @Nullable String getMimeType() {
        return null;
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String text) throws TemplateModelException {
        return RenderRun.of(Environment.getCurrentEnvironment()).putAside(text);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String name) {
        return false;
    }

    @Override
    protected Printed newTemplateMarkupOutputModel(@Nullable String plainText, @Nullable String markup) {
        return new Printed(plainText, markup);
    }
}

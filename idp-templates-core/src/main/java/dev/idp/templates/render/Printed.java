package dev.idp.templates.render;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** A piece of rendered text: static text with its markers, and tokens for all values. */
final class Printed extends CommonTemplateMarkupOutputModel<Printed> {
    Printed(@Nullable String plainText, @Nullable String markup) {
        super(plainText, markup);
    }

    @Override
    public TokenFormat getOutputFormat() {
        return TokenFormat.INSTANCE;
    }
}

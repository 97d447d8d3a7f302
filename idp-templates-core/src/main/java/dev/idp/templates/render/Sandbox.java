package dev.idp.templates.render;

import freemarker.cache.StringTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.JSONCFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The only place that configures FreeMarker: no class loading, no files, no locale, time zone or clock, nothing printed
 * but static text and tokens.
 */
final class Sandbox {
    private Sandbox() {}

    /**
     * Starts a configuration that knows no template.
     *
     * @return settings for parsing templates as they are written
     */
    static Configuration forReading() {
        Configuration settings = new Closed();
        settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        settings.setAPIBuiltinEnabled(false);
        settings.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
        settings.setTemplateLoader(new StringTemplateLoader());
        settings.setLocalizedLookup(false);
        settings.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
        settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        settings.setLogTemplateExceptions(false);
        settings.setWrapUncheckedExceptions(true);
        settings.setFallbackOnNullLoopVariable(false);
        syntax(settings);
        formats(settings);
        return settings;
    }

    /**
     * Starts a configuration for rewritten templates. It keeps each for good, since they are changed after parsing.
     *
     * @param files the templates
     * @return settings for running them
     */
    static Configuration forRunning(TemplateFiles files) {
        Configuration settings = forReading();
        StringTemplateLoader loader = new StringTemplateLoader();
        files.all().forEach(file -> loader.putTemplate(file.source().path(), file.text(), 0));
        settings.setTemplateLoader(loader);
        settings.setCacheStorage(new StrongCacheStorage());
        settings.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        settings.setWhitespaceStripping(true);
        settings.setTemplateExceptionHandler(new MissingNames(files));
        return settings;
    }

    private static void syntax(Configuration settings) {
        settings.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        settings.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        settings.setNamingConvention(Configuration.LEGACY_NAMING_CONVENTION);
        settings.setWhitespaceStripping(false); // all text stays, at its place
        settings.setTabSize(1); // columns count characters
        settings.setRecognizeStandardFileExtensions(false);
        settings.setRegisteredCustomOutputFormats(Set.of(TokenFormat.INSTANCE));
        settings.setOutputFormat(TokenFormat.INSTANCE);
        settings.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    }

    private static void formats(Configuration settings) {
        settings.setLocale(Locale.ROOT);
        settings.setTimeZone(TimeZone.getTimeZone("UTC"));
        settings.setNumberFormat("c");
        settings.setBooleanFormat("c");
        settings.setDateTimeFormat("iso");
        settings.setCFormat(JSONCFormat.INSTANCE);
        settings.setDefaultEncoding(StandardCharsets.UTF_8.name());
        settings.setURLEscapingCharset(StandardCharsets.UTF_8.name());
    }

    /** FreeMarker brings directives along that rewrite what was printed, and gives no way to take them out. */
    private static final class Closed extends Configuration {
        Closed() {
            super(Configuration.VERSION_2_3_35);
        }

        @Override
        public @Nullable TemplateModel getSharedVariable(String name) {
            return null;
        }

        @Override
        public Set<?> getSharedVariableNames() {
            return new HashSet<>(); // FreeMarker adds to it
        }
    }
}

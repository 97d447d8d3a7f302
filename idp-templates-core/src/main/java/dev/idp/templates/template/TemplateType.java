package dev.idp.templates.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a template is for. */
public enum TemplateType {
    /** A workload follows it. */
    WORKLOAD,
    /** It provides something that a workload asks for, and hands over outputs. */
    NEED,
    /** Other templates import its macros. */
    LIBRARY;

    /**
     * Names the type as files do.
     *
     * @return the word under {@code spec.idp.type}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(TemplateType::word).toList();
    }

    static Optional<TemplateType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}

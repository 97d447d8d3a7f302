package dev.idp.templates.render;

import dev.idp.templates.yaml.Origin;
import freemarker.template.TemplateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rewritten files of a template version, in the order of their paths. */
final class TemplateFiles {
    private final List<Rewritten> files;
    private final List<String> names;
    private final Map<String, Rewritten> byPath = new LinkedHashMap<>();

    TemplateFiles(List<Rewritten> files) {
        this.files = List.copyOf(files);
        this.names = files.stream().map(file -> file.source().file()).toList();
        files.forEach(file -> byPath.put(file.source().path(), file));
    }

    List<Rewritten> all() {
        return files;
    }

    /** Returns the files as people know them. */
    List<String> names() {
        return names;
    }

    /** Finds where the author wrote what failed: the expression, or else the directive. */
    Optional<Origin> place(TemplateException fault) {
        Rewritten file = file(fault);
        return file == null || fault.getLineNumber() == null
                ? Optional.empty()
                : Optional.of(file.origin(fault.getLineNumber(), fault.getColumnNumber()));
    }

    /** Returns the failed expression as the author wrote it; empty where FreeMarker does not know it. */
    String expression(TemplateException fault) {
        Rewritten file = file(fault);
        if (file == null || fault.getLineNumber() == null || fault.getBlamedExpressionString() == null) {
            return "";
        }
        return file.authorsText(
                fault.getLineNumber(), fault.getColumnNumber(), fault.getEndLineNumber(), fault.getEndColumnNumber());
    }

    private @Nullable Rewritten file(TemplateException fault) {
        String path = fault.getTemplateSourceName();
        return path == null ? null : byPath.get(path);
    }
}

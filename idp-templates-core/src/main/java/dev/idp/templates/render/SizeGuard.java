package dev.idp.templates.render;

import freemarker.core.SyntaxNode;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps results of operators small. FreeMarker's sums of lists and maps only point at their parts; they are copied here,
 * because looking something up in a sum of sums can take exponential time.
 */
final class SizeGuard {
    private final RenderLimits limits;

    SizeGuard(RenderLimits limits) {
        this.limits = limits;
    }

    /** Checks what an operator, a call or a text literal gave. */
    @Nullable
    TemplateModel result(@Nullable TemplateModel model) throws TemplateModelException {
        if (model == null || model instanceof DataModel || model instanceof Traced) {
            return model;
        }
        if (model instanceof SimpleNumber number) {
            return new SimpleNumber(Numbers.computed(number.getAsNumber(), limits));
        }
        if (model instanceof SimpleScalar text) {
            checkText(text.getAsString().length(), limits.text());
            return model;
        }
        if (model instanceof TemplateScalarModel) {
            return model;
        }
        if (model instanceof TemplateSequenceModel list) {
            checkList(list.size());
            return SyntaxNode.isRange(model) ? model : copy(list);
        }
        return model instanceof TemplateHashModelEx map ? copy(map) : model;
    }

    private TemplateModel copy(TemplateSequenceModel list) throws TemplateModelException {
        List<@Nullable TemplateModel> items = new ArrayList<>();
        int size = list.size();
        for (int i = 0; i < size; i++) {
            items.add(list.get(i));
        }
        return new Models(items);
    }

    private TemplateModel copy(TemplateHashModelEx map) throws TemplateModelException {
        checkList(map.size());
        Map<String, Models.Pair> entries = new LinkedHashMap<>();
        for (TemplateModelIterator keys = map.keys().iterator(); keys.hasNext(); ) {
            TemplateModel key = keys.next();
            String name = ((TemplateScalarModel) key).getAsString();
            entries.put(name, new Models.Pair(key, map.get(name)));
        }
        return new ModelMap(entries);
    }

    /** Checks a list before its texts are joined. */
    @Nullable
    TemplateModel joined(@Nullable TemplateModel model) throws TemplateModelException {
        long length = 0;
        if (model instanceof TemplateCollectionModel items) {
            for (TemplateModelIterator each = items.iterator(); each.hasNext(); ) {
                length += length(each.next());
            }
        } else if (model instanceof TemplateSequenceModel list) {
            int size = list.size();
            checkList(size);
            for (int i = 0; i < size; i++) {
                length += length(list.get(i));
            }
        }
        checkText(length, limits.text());
        return model;
    }

    private static long length(@Nullable TemplateModel item) throws TemplateModelException {
        return item instanceof TemplateScalarModel text ? text.getAsString().length() : 1;
    }

    /** Checks a text that will stand as often as something is found. */
    @Nullable
    TemplateModel replacement(@Nullable TemplateModel model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel text) {
            checkText(text.getAsString().length(), limits.replacement());
        }
        return model;
    }

    /** Checks captured text that is printed again. */
    String printed(String text) throws TemplateFault {
        checkText(text.length(), limits.outputCharacters());
        return text;
    }

    private static void checkText(long length, int most) throws TemplateFault {
        if (length > most) {
            throw TemplateFault.limit(
                    "found a text of " + length + " characters, expected at most " + most, "build less of it");
        }
    }

    private void checkList(int size) throws TemplateFault {
        if (size > limits.list()) {
            throw TemplateFault.limit(
                    "found a list or map of " + size + " items, expected at most " + limits.list(), "build less of it");
        }
    }
}

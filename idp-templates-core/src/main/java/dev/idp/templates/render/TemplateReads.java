package dev.idp.templates.render;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import freemarker.core.ParseException;
import freemarker.core.SyntaxNode;
import freemarker.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what templates read of their data, without running them. A value that is handed on, to a macro or a variable, is
 * read as a whole.
 */
public final class TemplateReads {
    private static final Set<String> COMPARING = Set.of("ComparisonExpression", "SwitchBlock");
    private static final Set<String> DEFINING =
            Set.of("Assignment", "BlockAssignment", "IteratorBlock", "Items", "Macro");

    /** A text literal as FreeMarker shows it, without anything to compute in it. */
    private static final Pattern PLAIN_TEXT = Pattern.compile("\"[^\"\\\\$]*\"");

    private final Source source;
    private final Set<String> defined = new HashSet<>();
    private final List<TemplateRead> reads = new ArrayList<>();

    private TemplateReads(Source source) {
        this.source = source;
    }

    /**
     * Finds the reads of all files of a folder.
     *
     * @param folder the files; those that cannot be parsed give nothing
     * @return the reads in the order of files and of writing, of every variable that the file does not define itself
     */
    public static List<TemplateRead> of(TemplateFolder folder) {
        List<TemplateRead> all = new ArrayList<>();
        for (Source source : new SourceReader(RenderLimits.DEFAULT, new Problems()).read(List.of(folder))) {
            TemplateReads reads = new TemplateReads(source);
            parsed(source).ifPresent(reads::start);
            all.addAll(reads.reads);
        }
        return all;
    }

    private static Optional<SyntaxNode> parsed(Source source) {
        try {
            return Optional.of(SyntaxNode.of(new Template(source.path(), source.text(), Sandbox.forReading())));
        } catch (ParseException | IllegalArgumentException noTemplate) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void start(SyntaxNode root) {
        define(root);
        walk(root, false);
    }

    private void define(SyntaxNode node) {
        if (DEFINING.contains(node.kind())) {
            defined.addAll(node.words());
        }
        if (node.kind().equals("LocalLambdaExpression")) {
            List<SyntaxNode> parameters = node.parts().subList(0, node.parts().size() - 1);
            parameters.forEach(parameter -> defined.add(parameter.symbol()));
        }
        node.parts().forEach(this::define);
        node.content().forEach(this::define);
    }

    private void walk(SyntaxNode node, boolean compared) {
        List<String> path = new ArrayList<>();
        if (isPath(node, path)) {
            if (!defined.contains(path.get(0))) {
                Pointer pointer = new Pointer(path);
                reads.add(
                        new TemplateRead(pointer, compared, source.origin(node).at(Pointer.ROOT)));
            }
            keys(node);
            return;
        }
        boolean comparing = COMPARING.contains(node.kind());
        node.parts().forEach(part -> walk(part, comparing));
        node.content().forEach(child -> walk(child, false));
    }

    /** Collects the names of a chain of members; what is behind a computed key is not followed. */
    private static boolean isPath(SyntaxNode node, List<String> path) {
        if (node.kind().equals("Identifier")) {
            return path.add(node.symbol().replace("\\", ""));
        }
        boolean dot = node.kind().startsWith("Dot");
        if (!dot && !node.kind().equals("DynamicKeyName")
                || node.parts().isEmpty()
                || !isPath(node.parts().get(0), path)) {
            return false;
        }
        if (dot) {
            return path.add(node.words().get(0));
        }
        String key = node.parts().get(1).symbol();
        boolean literal = node.parts().get(1).kind().equals("StringLiteral")
                && PLAIN_TEXT.matcher(key).matches();
        return path.add(literal ? key.substring(1, key.length() - 1) : TemplateRead.ANY);
    }

    private void keys(SyntaxNode node) {
        if (node.kind().equals("Identifier")) {
            return;
        }
        node.parts().stream().skip(1).forEach(key -> walk(key, false));
        keys(node.parts().get(0));
    }
}

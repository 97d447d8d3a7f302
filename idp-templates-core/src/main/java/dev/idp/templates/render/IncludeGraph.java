package dev.idp.templates.render;

import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows which file includes or imports which: names are literal, the files exist, and no file reaches itself. */
final class IncludeGraph {
    private static final Pattern NAME =
            Pattern.compile("(@[a-z0-9-]+/)?([a-z0-9_-]+/)*[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.ftl");

    private static final String SPELLING =
            "use small letters, digits, _ and -, relative to this file; for a library @NAME/FILE";

    private final Map<String, Parsed> files;
    private final Problems problems;
    private final List<Edge> edges = new ArrayList<>();

    /**
     * One include or import.
     *
     * @param file where it stands
     * @param node the directive
     * @param target the file's path
     * @param namespace the name of an import; nothing for an include
     */
    record Edge(Parsed file, SyntaxNode node, String target, Optional<String> namespace) {}

    /**
     * Reads and checks the graph.
     *
     * @param files the files by path, in order
     * @param problems takes what is wrong
     */
    IncludeGraph(Map<String, Parsed> files, Problems problems) {
        this.files = files;
        this.problems = problems;
        files.values().forEach(file -> collect(file, file.root()));
        files.keySet().forEach(path -> follow(List.of(path), new HashSet<>()));
        edges.forEach(this::checkImport);
    }

    List<Edge> from(String path) {
        return edges.stream()
                .filter(edge -> edge.file().source().path().equals(path))
                .toList();
    }

    private void collect(Parsed file, SyntaxNode node) {
        if (node.kind().equals("Include") || node.kind().equals("LibraryLoad")) {
            edge(file, node).ifPresent(edges::add);
        }
        node.content().forEach(child -> collect(file, child));
    }

    private Optional<Edge> edge(Parsed file, SyntaxNode node) {
        SyntaxNode name = node.parts().get(0);
        String literal = TextLiterals.value(name, file.source()).orElse("");
        String path = file.source().path();
        String target = literal.startsWith(TemplateFolder.LIBRARY)
                ? literal
                : path.substring(0, path.lastIndexOf('/') + 1) + literal;
        if (!NAME.matcher(literal).matches()) {
            String found = "found the name " + Printable.of(file.source().text(name));
            return refuse(file, name, found + ", expected a literal path such as \"lib/labels.ftl\"", SPELLING);
        }
        if (!files.containsKey(target)) {
            String found = "found the name " + literal + ", but no such file";
            return refuse(file, name, found, NearMiss.hint(target, libraries()));
        }
        if (Source.isManifest(target)) {
            String found = "found the name of a manifest, " + literal + ", expected a library";
            return refuse(file, name, found, "move what both need to a file that does not end in .yaml.ftl");
        }
        return Optional.of(new Edge(file, node, target, node.words().stream().findFirst()));
    }

    private List<String> libraries() {
        return files.keySet().stream().filter(path -> !Source.isManifest(path)).toList();
    }

    private void checkImport(Edge edge) {
        if (edge.namespace().isPresent() && prints(edge.target(), new HashSet<>())) {
            refuse(
                    edge.file(),
                    edge.node(),
                    "found an import of " + edge.target()
                            + ", which prints text outside its macros; an import drops it",
                    "put the text in a macro, or use <#include>");
        }
    }

    private boolean prints(String path, Set<String> seen) {
        Parsed file = files.get(path);
        return file != null && seen.add(path) && prints(file, file.root(), seen);
    }

    private boolean prints(Parsed file, SyntaxNode node, Set<String> seen) {
        return switch (node.kind()) {
            case "TextBlock" -> !TextPieces.of(node, file.source()).isEmpty();
            case "DollarVariable" -> true;
            case "Macro", "BlockAssignment" -> false;
            case "Include" ->
                from(file.source().path()).stream()
                        .filter(edge -> edge.node().equals(node))
                        .anyMatch(edge -> prints(edge.target(), seen));
            default -> node.content().stream().anyMatch(child -> prints(file, child, seen));
        };
    }

    private Optional<Edge> refuse(Parsed file, SyntaxNode node, String message, String hint) {
        problems.error(RenderCode.INCLUDE, file.source().origin(node).at(Pointer.ROOT), message, hint);
        return Optional.empty();
    }

    private void follow(List<String> chain, Set<String> done) {
        for (Edge edge : from(chain.get(chain.size() - 1))) {
            if (edge.target().equals(chain.get(0)) && isFirst(chain)) {
                refuse(
                        edge.file(),
                        edge.node(),
                        "found that " + edge.target() + " includes itself: " + String.join(" > ", chain) + " > "
                                + edge.target(),
                        "take one of these includes out");
            } else if (done.add(edge.target())) {
                List<String> longer = new ArrayList<>(chain);
                longer.add(edge.target());
                follow(longer, done);
            }
        }
    }

    /** Each member of a cycle finds it; the first one tells. */
    private static boolean isFirst(List<String> chain) {
        return chain.stream().noneMatch(path -> path.compareTo(chain.get(0)) < 0);
    }
}

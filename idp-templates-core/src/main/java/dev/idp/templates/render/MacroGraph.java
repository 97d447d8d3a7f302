package dev.idp.templates.render;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows which macro calls which, as far as names tell, and refuses one that reaches itself. Files that include each
 * other share their macros; a macro given as a value is caught when it runs.
 */
final class MacroGraph {
    private final Map<String, Parsed> files;
    private final IncludeGraph includes;
    private final Problems problems;
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<Id, Macro> macros = new LinkedHashMap<>();

    /** A macro's or function's name in the group of files that share it. */
    private record Id(String group, String name) {}

    /** Where a macro is defined, and whom it calls. */
    private record Macro(Id id, Parsed file, SyntaxNode node, List<Id> calls) {}

    MacroGraph(Map<String, Parsed> files, IncludeGraph includes, Problems problems) {
        this.files = files;
        this.includes = includes;
        this.problems = problems;
        files.keySet().forEach(path -> groups.put(path, path));
        files.keySet()
                .forEach(path -> includes.from(path).stream()
                        .filter(edge -> edge.namespace().isEmpty())
                        .forEach(edge -> join(path, edge.target())));
    }

    private void join(String path, String other) {
        String from = group(other);
        String to = group(path);
        groups.replaceAll((file, group) -> group.equals(from) ? to : group);
    }

    private String group(String path) {
        return groups.getOrDefault(path, path);
    }

    void check() {
        files.values().forEach(file -> define(file, file.root()));
        macros.values().forEach(macro -> follow(macro, macro, List.of(macro.id().name()), new HashSet<>()));
    }

    private void define(Parsed file, SyntaxNode node) {
        if (node.kind().equals("Macro")) {
            String path = file.source().path();
            List<Id> calls = new ArrayList<>();
            calls(path, node, calls);
            Id id = new Id(group(path), node.words().get(0));
            macros.merge(id, new Macro(id, file, node, calls), MacroGraph::both);
        }
        node.content().forEach(child -> define(file, child));
    }

    private static Macro both(Macro one, Macro other) {
        List<Id> calls = new ArrayList<>(one.calls());
        calls.addAll(other.calls());
        return new Macro(one.id(), one.file(), one.node(), calls);
    }

    private void calls(String path, SyntaxNode node, List<Id> calls) {
        if (node.kind().equals("UnifiedCall") || node.kind().equals("MethodCall")) {
            Calls.target(node).flatMap(target -> id(path, target)).ifPresent(calls::add);
        }
        node.parts().forEach(part -> calls(path, part, calls));
        node.content().forEach(child -> calls(path, child, calls));
    }

    private Optional<Id> id(String path, Calls.Target target) {
        if (target.namespace().isEmpty()) {
            return Optional.of(new Id(group(path), target.name()));
        }
        return groups.keySet().stream()
                .filter(file -> group(file).equals(group(path)))
                .flatMap(file -> includes.from(file).stream())
                .filter(edge -> edge.namespace().equals(target.namespace()))
                .map(edge -> new Id(group(edge.target()), target.name()))
                .findFirst();
    }

    private void follow(Macro start, Macro at, List<String> chain, Set<Id> done) {
        for (Id next : at.calls()) {
            Macro callee = macros.get(next);
            if (next.equals(start.id())) {
                refuse(start, chain);
            } else if (callee != null && done.add(next)) {
                List<String> longer = new ArrayList<>(chain);
                longer.add(next.name());
                follow(start, callee, longer, done);
            }
        }
    }

    private void refuse(Macro macro, List<String> chain) {
        String name = macro.id().name();
        problems.error(
                RenderCode.RECURSION,
                macro.file().source().origin(macro.node()).at(Pointer.ROOT),
                "found that " + name + " calls itself: " + String.join(" > ", chain) + " > " + name,
                "write it with <#list>");
    }
}

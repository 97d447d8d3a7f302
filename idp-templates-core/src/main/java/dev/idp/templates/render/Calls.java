package dev.idp.templates.render;

import freemarker.core.SyntaxNode;
import java.util.List;
import java.util.Optional;

/** Reads whom a macro call or a function call names. */
final class Calls {
    private Calls() {}

    /**
     * The target of a call.
     *
     * @param namespace the name given to an import; nothing for the file's own macros
     * @param name the macro or function
     */
    record Target(Optional<String> namespace, String name) {}

    static boolean isNode(SyntaxNode node) {
        return node.kind().equals("UnifiedCall")
                && target(node).equals(Optional.of(new Target(Optional.empty(), Names.NODE)));
    }

    /**
     * Reads the target.
     *
     * @param call a node of kind UnifiedCall or MethodCall
     * @return whom it names; nothing where that is not known before it runs
     */
    static Optional<Target> target(SyntaxNode call) {
        SyntaxNode callee = call.parts().get(0);
        if (callee.kind().equals("Identifier")) {
            return Optional.of(new Target(Optional.empty(), name(callee)));
        }
        List<SyntaxNode> parts = callee.parts();
        if (!callee.kind().startsWith("Dot") || !parts.get(0).kind().equals("Identifier")) {
            return Optional.empty();
        }
        return Optional.of(
                new Target(Optional.of(name(parts.get(0))), callee.words().get(0)));
    }

    /** An identifier is shown with backslashes before the dots and dashes in it. */
    private static String name(SyntaxNode identifier) {
        return identifier.symbol().replace("\\", "");
    }
}

package dev.idp.templates.render;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import freemarker.core.SyntaxNode;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses whatever is not known to be harmless, node by node. A kind of node that a newer FreeMarker brings is refused
 * too.
 */
final class AllowList {
    private static final Set<String> KINDS = words("""
            MixedContent TextBlock DollarVariable Comment TrimInstruction
            IfBlock ConditionalBlock SwitchBlock Case On
            IteratorBlock Items Sep ElseOfList ListElseContainer BreakInstruction ContinueInstruction
            Macro UnifiedCall BodyInstruction ReturnInstruction StopInstruction
            Assignment AssignmentInstruction BlockAssignment Include LibraryLoad

            StringLiteral NumberLiteral BooleanLiteral ListLiteral HashLiteral Range
            Identifier Dot DotBeforeMethodCall DynamicKeyName MethodCall BuiltIn LocalLambdaExpression
            AddConcatExpression ArithmeticExpression UnaryPlusMinusExpression ParentheticalExpression
            ComparisonExpression AndExpression OrExpression NotExpression
            DefaultToExpression ExistsExpression
            """);
    private static final Set<String> NAMING =
            Set.of("Assignment", "BlockAssignment", "IteratorBlock", "Items", "Macro", "UnifiedCall", "LibraryLoad");
    private static final Set<String> UNGUARDED_IN_ESCAPED_TEXT = Set.of("Range", "LocalLambdaExpression");

    private final Source source;
    private final RenderLimits limits;
    private final Problems problems;
    private int macros;

    AllowList(Source source, RenderLimits limits, Problems problems) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
    }

    void check(SyntaxNode root) {
        check(root, Optional.empty());
    }

    private void check(SyntaxNode node, Optional<SyntaxNode> parent) {
        if (!KINDS.contains(node.kind())) {
            refuse(node, "found " + node.symbol(), "the page lists the directives and operators that are allowed");
        }
        rules(node, parent);
        node.parts().forEach(part -> expression(part, node));
        boolean macro = node.kind().equals("Macro");
        macros += macro ? 1 : 0;
        node.content().forEach(child -> check(child, Optional.of(node)));
        macros -= macro ? 1 : 0;
    }

    private void expression(SyntaxNode part, SyntaxNode parent) {
        int length = source.text(part).length();
        if (length > limits.expressionCharacters()) {
            refuse(
                    part,
                    "found an expression of " + length + " characters, expected at most "
                            + limits.expressionCharacters(),
                    "compute it in steps with <#assign>");
        } else {
            check(part, Optional.of(parent));
        }
    }

    private void rules(SyntaxNode node, Optional<SyntaxNode> parent) {
        names(node);
        switch (node.kind()) {
            case "BuiltIn" -> builtIn(node, parent);
            case "Assignment", "BlockAssignment", "AssignmentInstruction" -> assignment(node);
            case "IteratorBlock" -> refuseIf(node.symbol().equals("#foreach"), node, "found #foreach", "write #list");
            case "Range" -> range(node, parent);
            case "UnifiedCall" -> call(node);
            case "Include" ->
                refuseIf(node.parts().size() > 1, node, "found #include with options", "give the name alone");
            case "ReturnInstruction" ->
                refuseIf(macros == 0, node, "found #return outside macros and functions", "write <#if> instead");
            case "StopInstruction" ->
                refuseIf(node.parts().isEmpty(), node, "found #stop without a text", "say what is wrong in its text");
            case "StringLiteral" -> textLiteral(node);
            case "TextBlock" -> text(node);
            default -> {}
        }
    }

    private void names(SyntaxNode node) {
        boolean named = node.kind().equals("Identifier") && node.symbol().startsWith(Names.RESERVED)
                || NAMING.contains(node.kind())
                        && node.words().stream().anyMatch(word -> word.startsWith(Names.RESERVED));
        refuseIf(named, node, "found a name that begins with " + Names.RESERVED, "choose another name");
        boolean engines = node.kind().equals("Macro")
                && Names.FOR_AUTHORS.contains(node.words().get(0));
        refuseIf(engines, node, "found a macro with a name of the engine's own", "choose another name");
    }

    private void builtIn(SyntaxNode node, Optional<SyntaxNode> parent) {
        String name = node.symbol().replaceFirst("\\(.*", "");
        if (!BuiltIns.isAllowed(name)) {
            refuse(node, "found ?" + name, BuiltIns.hint(name));
            return;
        }
        boolean called = parent.filter(call -> Expressions.is(call, "MethodCall"))
                .filter(call -> call.parts().get(0).equals(node))
                .isPresent();
        boolean asked = parent.filter(
                        asker -> asker.kind().startsWith("Dot") || asker.kind().equals("DynamicKeyName"))
                .filter(asker -> asker.parts().get(0).equals(node))
                .isPresent();
        if (BuiltIns.isFunction(name)) {
            function(node, name, called ? parent : Optional.empty());
        } else if (BuiltIns.isNeverCalled(name)) {
            refuseIf(called || asked, node, "found ?" + name + " with a format", "write ?" + name + " alone");
        }
    }

    private void function(SyntaxNode node, String name, Optional<SyntaxNode> call) {
        refuseIf(call.isEmpty(), node, "found ?" + name + " without a call", "write its arguments behind it");
        call.ifPresent(by -> refuseIf(
                by.parts().size() - 1 > BuiltIns.mostArguments(name),
                node,
                "found ?" + name + " with flags or a pattern",
                "give at most " + BuiltIns.mostArguments(name) + " arguments"));
    }

    private void assignment(SyntaxNode node) {
        refuseIf(node.symbol().equals("#global"), node, "found #global", "write #assign");
        refuseIf(
                node.kind().equals("Assignment") && !node.words().get(1).equals("="),
                node,
                "found the operator " + (node.words().size() > 1 ? node.words().get(1) : ""),
                "write <#assign x = x + 1>");
    }

    private void range(SyntaxNode node, Optional<SyntaxNode> parent) {
        boolean slice =
                parent.filter(by -> Expressions.is(by, "DynamicKeyName")).isPresent();
        refuseIf(Expressions.isOpenRange(node) && !slice, node, "found a range without an end", "write its end");
    }

    private void call(SyntaxNode node) {
        refuseIf(!source.text().startsWith("<@", source.begin(node)), node, "found #call", "write <@name/>");
        boolean plain = node.parts().size() == 1 && node.words().isEmpty();
        refuseIf(Calls.isNode(node) && !plain, node, "found <@node> with arguments", "write <@node> alone");
        refuseIf(
                Calls.target(node).isEmpty(),
                node,
                "found a macro whose name is computed",
                "write the name of the macro");
    }

    private void textLiteral(SyntaxNode literal) {
        if (Expressions.isDynamic(literal) && !Expressions.isExact(literal, source)) {
            literal.parts().forEach(this::escapedText);
        }
    }

    private void escapedText(SyntaxNode node) {
        boolean unguarded = UNGUARDED_IN_ESCAPED_TEXT.contains(node.kind())
                || Expressions.isBuiltIn(node, "join")
                || Expressions.isBuiltIn(node, "replace");
        refuseIf(
                unguarded,
                node,
                "found " + node.symbol() + " inside a text that has a backslash",
                "compute it before with <#assign>");
        node.parts().forEach(this::escapedText);
    }

    private void text(SyntaxNode block) {
        if (TextPieces.text(block).contains("#{")) {
            int at = source.text().indexOf("#{", TextPieces.begin(block, source));
            problems.error(
                    RenderCode.RESERVED_TEXT,
                    source.origin(at).at(Pointer.ROOT),
                    "found #{ in text, which YAML may take for a comment",
                    "write ${...} for a value, or put the text in ${\"#\\{\"}");
        }
    }

    private void refuseIf(boolean refused, SyntaxNode node, String found, String hint) {
        if (refused) {
            refuse(node, found, hint);
        }
    }

    private void refuse(SyntaxNode node, String found, String hint) {
        problems.error(
                RenderCode.NOT_ALLOWED,
                source.origin(node).at(Pointer.ROOT),
                Printable.of(found) + ", which manifest templates must not use",
                hint);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}

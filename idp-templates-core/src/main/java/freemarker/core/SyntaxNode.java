package freemarker.core;

import freemarker.template.Template;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * One node of a template's syntax tree, directive or expression. It stands in FreeMarker's own package because
 * FreeMarker shows expressions to no other.
 *
 * @param kind the simple name of FreeMarker's class; {@code BuiltIn} for all built-ins
 * @param symbol how the node is written: {@code #list}, {@code +}; the name alone of a built-in
 * @param beginLine from 1
 * @param beginColumn of the first character, from 1, in UTF-16 units
 * @param endLine from 1
 * @param endColumn of the last character, from 1, in UTF-16 units
 * @param words what the node holds that is no node: names, operators, text; in FreeMarker's order
 * @param parts the expressions directly in it, in FreeMarker's order
 * @param content the directives and texts directly in it
 */
@NullMarked
@SuppressWarnings("deprecation") // FreeMarker marks its tree so, and gives no other
public record SyntaxNode(
        String kind,
        String symbol,
        int beginLine,
        int beginColumn,
        int endLine,
        int endColumn,
        List<String> words,
        List<SyntaxNode> parts,
        List<SyntaxNode> content) {

    /**
     * Reads the tree of a template.
     *
     * @param template a parsed template
     * @return its root
     */
    public static SyntaxNode of(Template template) {
        return of(template.getRootTreeNode());
    }

    private static SyntaxNode of(TemplateObject object) {
        List<String> words = new ArrayList<>();
        List<SyntaxNode> parts = new ArrayList<>();
        for (Object parameter : parameters(object)) {
            if (parameter instanceof TemplateObject part) {
                parts.add(of(part));
            } else {
                words.add(parameter.toString());
            }
        }
        return new SyntaxNode(
                object instanceof BuiltIn ? "BuiltIn" : object.getClass().getSimpleName(),
                object instanceof BuiltIn builtIn ? builtIn.key : object.getNodeTypeSymbol(),
                object.getBeginLine(),
                object.getBeginColumn(),
                object.getEndLine(),
                object.getEndColumn(),
                List.copyOf(words),
                List.copyOf(parts),
                children(object).stream().map(SyntaxNode::of).toList());
    }

    /**
     * Tells a range from other lists: only a range itself can cut a piece out of a list.
     *
     * @param model a value
     * @return true for {@code 1..3} and the like
     */
    public static boolean isRange(TemplateModel model) {
        return model instanceof RangeModel;
    }

    /** Returns the parameters that are there; an optional one that is absent leaves no gap. */
    static List<Object> parameters(TemplateObject object) {
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < object.getParameterCount(); i++) {
            Object parameter = object.getParameterValue(i);
            if (parameter != null) {
                parameters.add(parameter);
            }
        }
        return parameters;
    }

    static List<TemplateElement> children(TemplateObject object) {
        List<TemplateElement> children = new ArrayList<>();
        if (object instanceof TemplateElement element) {
            for (int i = 0; i < element.getChildCount(); i++) {
                children.add(element.getChild(i));
            }
        }
        return children;
    }
}

package dev.idp.templates.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import java.util.stream.Collectors;

/**
 * Parses and type-checks expressions as a server does when it takes a policy: the object is of any type, variables have
 * the types of their expressions, functions are those of Kubernetes' libraries.
 */
public final class ExpressionCompiler {
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .enableOptionalSyntax(true)
            .build();
    private static final String AUTHORIZER = "'authorizer";

    private CelCompiler compiler;

    /**
     * Begins without variables.
     *
     * @param withParameters whether {@code params} is known
     */
    public ExpressionCompiler(boolean withParameters) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(
                        CelExtensions.optional(),
                        CelExtensions.strings(),
                        CelExtensions.bindings(),
                        CelExtensions.comprehensions(),
                        CelExtensions.sets(OPTIONS))
                .addFunctionDeclarations(FunctionDeclarations.all())
                .addVar("object", SimpleType.DYN)
                .addVar("oldObject", SimpleType.DYN)
                .addVar("request", SimpleType.DYN)
                .addVar("namespaceObject", SimpleType.DYN);
        compiler = (withParameters ? builder.addVar("params", SimpleType.DYN) : builder).build();
    }

    /** What an expression must give. */
    public enum Result {
        /** A variable may be anything. */
        ANY,
        /** A validation or a condition. */
        TRUTH,
        /** A message. */
        TEXT
    }

    /** No server would take the expression. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String hint;

        Refused(String message, String hint) {
            super(message);
            this.hint = hint;
        }

        /**
         * Returns what to do about it.
         *
         * @return a sentence; may be empty
         */
        public String hint() {
            return hint;
        }
    }

    /**
     * Declares a variable whose type is not known.
     *
     * @param variable its name, without {@code variables.}
     */
    public void declare(String variable) {
        declare(variable, SimpleType.DYN);
    }

    private void declare(String variable, CelType type) {
        compiler = compiler.toCompilerBuilder()
                .addVar("variables." + variable, type)
                .build();
    }

    /**
     * Compiles an expression; the result of one with a name is known as a variable afterwards, even where it is wrong.
     *
     * @param name what the policy calls it; empty where it has no name
     * @param text the expression
     * @param result what it must give
     * @return the expression
     * @throws Refused where it is wrong
     */
    public Expression compile(String name, String text, Result result) throws Refused {
        CelType type = SimpleType.DYN;
        try {
            CelValidationResult parsed = compiler.parse(text);
            CelValidationResult checked = parsed.hasError() ? parsed : compiler.check(parsed.getAst());
            CelAbstractSyntaxTree tree = checked.getAst();
            type = tree.getResultType();
            checkType(result, type);
            return ExpressionTranslation.of(tree);
        } catch (CelValidationException wrong) {
            throw refused(wrong);
        } finally {
            if (result == Result.ANY) {
                declare(name, type);
            }
        }
    }

    private static void checkType(Result result, CelType type) throws Refused {
        boolean fits = switch (result) {
            case ANY -> true;
            case TRUTH -> type.kind() == CelKind.BOOL;
            case TEXT -> type.kind() == CelKind.STRING;
        };
        if (!fits) {
            String wanted = result == Result.TRUTH ? "bool" : "string";
            throw new Refused(
                    "it gives " + type.name() + ", expected " + wanted,
                    type.kind() == CelKind.DYN ? "convert it: " + wanted + "(…)" : "");
        }
    }

    private static Refused refused(CelValidationException wrong) {
        String message = wrong.getErrors().stream()
                .map(CelIssue::getMessage)
                .map(each -> each.replaceAll("\\s+", " "))
                .distinct()
                .collect(Collectors.joining("; "));
        return message.contains("undeclared reference to " + AUTHORIZER)
                ? new Refused(
                        "authorizer asks for permissions that only the cluster knows",
                        "keep the rule in a policy that only the cluster has, or write it without authorizer")
                : new Refused(message, "correct the expression");
    }
}

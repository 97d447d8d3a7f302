package dev.idp.templates.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes an expression of our own from the compiler's tree.
 *
 * @param tree the checked tree
 */
record ExpressionTranslation(CelAbstractSyntaxTree tree) {
    static Expression of(CelAbstractSyntaxTree tree) throws ExpressionCompiler.Refused {
        return new ExpressionTranslation(tree).translate(tree.getExpr());
    }

    private Expression translate(CelExpr expr) throws ExpressionCompiler.Refused {
        Optional<CelReference> reference = tree.getReference(expr.id());
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT ->
                new Expression.Name(reference
                        .map(CelReference::name)
                        .filter(name -> !name.isEmpty())
                        .orElse(expr.ident().name()));
            case SELECT -> select(expr.select(), reference);
            case CALL -> call(expr.call());
            case LIST ->
                new Expression.Items(
                        all(expr.list().elements()), List.copyOf(expr.list().optionalIndices()));
            case MAP -> entries(expr.map());
            case COMPREHENSION -> fold(expr.comprehension());
            default -> throw new ExpressionCompiler.Refused("it makes an object of a type", "use a map");
        };
    }

    private static Expression constant(CelConstant constant) throws ExpressionCompiler.Refused {
        return new Expression.Literal(
                switch (constant.getKind()) {
                    case NULL_VALUE -> Absent.NULL;
                    case BOOLEAN_VALUE -> constant.booleanValue();
                    case INT64_VALUE -> constant.int64Value();
                    case UINT64_VALUE -> constant.uint64Value().longValue();
                    case DOUBLE_VALUE -> constant.doubleValue();
                    case STRING_VALUE -> constant.stringValue();
                    default -> throw new ExpressionCompiler.Refused("it holds bytes", "write a text instead");
                });
    }

    /** A name with dots in it is a name, not a field. */
    private Expression select(CelExpr.CelSelect select, Optional<CelReference> reference)
            throws ExpressionCompiler.Refused {
        Optional<String> name = reference.map(CelReference::name).filter(text -> !text.isEmpty());
        return name.isPresent() && !select.testOnly()
                ? new Expression.Name(name.get())
                : new Select(translate(select.operand()), select.field(), select.testOnly());
    }

    private Expression call(CelExpr.CelCall call) throws ExpressionCompiler.Refused {
        List<CelExpr> written = new ArrayList<>();
        call.target().ifPresent(written::add);
        written.addAll(call.args());
        List<Expression> arguments = all(written);
        return ExpressionForm.call(call.function(), arguments);
    }

    private Expression entries(CelExpr.CelMap map) throws ExpressionCompiler.Refused {
        List<Expression.Entry> entries = new ArrayList<>();
        for (CelExpr.CelMap.Entry entry : map.entries()) {
            entries.add(new Expression.Entry(translate(entry.key()), translate(entry.value()), entry.optionalEntry()));
        }
        return new Expression.Entries(entries);
    }

    private Expression fold(CelExpr.CelComprehension loop) throws ExpressionCompiler.Refused {
        return new Fold(
                loop.iterVar(),
                loop.iterVar2(),
                translate(loop.iterRange()),
                loop.accuVar(),
                translate(loop.accuInit()),
                translate(loop.loopCondition()),
                translate(loop.loopStep()),
                translate(loop.result()));
    }

    private List<Expression> all(List<CelExpr> exprs) throws ExpressionCompiler.Refused {
        List<Expression> translated = new ArrayList<>();
        for (CelExpr expr : exprs) {
            translated.add(translate(expr));
        }
        return translated;
    }
}

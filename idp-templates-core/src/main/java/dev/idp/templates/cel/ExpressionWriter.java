package dev.idp.templates.cel;

import java.util.List;

/** Writes expressions as {@link ExpressionText} reads them; a number ends with a semicolon. */
final class ExpressionWriter {
    private final StringBuilder out = new StringBuilder();

    private ExpressionWriter() {}

    static String write(Expression expression) {
        ExpressionWriter writer = new ExpressionWriter();
        writer.expression(expression);
        return writer.out.toString();
    }

    private void expression(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            literal(literal.constant());
        } else if (expression instanceof Expression.Name name) {
            out.append('$').append(ExpressionText.quote(name.name()));
        } else if (expression instanceof Select select) {
            out.append(select.isTest() ? '?' : '.').append(ExpressionText.quote(select.field()));
            expression(select.operand());
        } else if (expression instanceof Expression.Items items) {
            items(items);
        } else if (expression instanceof Expression.Entries entries) {
            entries(entries);
        } else if (expression instanceof Fold fold) {
            fold(fold);
        } else if (expression instanceof Call call) {
            call(call.function(), call.arguments());
        } else {
            logic((Logic) expression);
        }
    }

    private void literal(Object constant) {
        if (constant instanceof String text) {
            out.append(ExpressionText.quote(text));
        } else if (constant instanceof Long number) {
            out.append('#').append(number).append(';');
        } else if (constant instanceof Double number) {
            out.append('~').append(number).append(';');
        } else if (constant instanceof Boolean truth) {
            out.append(truth ? '+' : '-');
        } else {
            out.append('0');
        }
    }

    private void items(Expression.Items items) {
        out.append('[');
        for (int i = 0; i < items.items().size(); i++) {
            out.append(items.optional().contains(i) ? "%" : "");
            expression(items.items().get(i));
        }
        out.append(']');
    }

    private void entries(Expression.Entries entries) {
        out.append('{');
        for (Expression.Entry entry : entries.entries()) {
            out.append(entry.optional() ? "%" : "");
            expression(entry.key());
            expression(entry.value());
        }
        out.append('}');
    }

    private void fold(Fold fold) {
        out.append('@');
        List.of(fold.item(), fold.second(), fold.result()).forEach(name -> out.append(ExpressionText.quote(name)));
        List.of(fold.range(), fold.start(), fold.condition(), fold.step(), fold.end())
                .forEach(this::expression);
    }

    private void logic(Logic logic) {
        if (logic instanceof Logic.Both both) {
            call(both.decides() ? "_||_" : "_&&_", List.of(both.left(), both.right()));
        } else if (logic instanceof Logic.Choice choice) {
            call("_?_:_", List.of(choice.condition(), choice.yes(), choice.no()));
        } else if (logic instanceof Logic.NotFalse notFalse) {
            call("@not_strictly_false", List.of(notFalse.operand()));
        } else {
            Logic.Otherwise otherwise = (Logic.Otherwise) logic;
            call(otherwise.unwraps() ? "orValue" : "or", List.of(otherwise.optional(), otherwise.other()));
        }
    }

    private void call(String function, List<Expression> arguments) {
        out.append('!').append(ExpressionText.quote(function)).append('(');
        arguments.forEach(this::expression);
        out.append(')');
    }
}

package dev.idp.templates.cel;

import java.util.List;

/** Chooses the form of a call: most look at all their arguments, some do not. */
final class ExpressionForm {
    private ExpressionForm() {}

    static Expression call(String function, List<Expression> a) {
        return switch (function) {
            case "_&&_" -> new Logic.Both(a.get(0), a.get(1), false);
            case "_||_" -> new Logic.Both(a.get(0), a.get(1), true);
            case "_?_:_" -> new Logic.Choice(a.get(0), a.get(1), a.get(2));
            case "@not_strictly_false" -> new Logic.NotFalse(a.get(0));
            case "or" -> new Logic.Otherwise(a.get(0), a.get(1), false);
            case "orValue" -> new Logic.Otherwise(a.get(0), a.get(1), true);
            default -> new Call(function, List.copyOf(a));
        };
    }
}

package dev.idp.templates.policy;

import java.util.Map;
import java.util.Optional;

/**
 * Expressions that were compiled before.
 *
 * @param lines in the form of {@link ExpressionText}, by what was written
 */
record StoredExpressions(Map<String, String> lines) {
    static final StoredExpressions NONE = new StoredExpressions(Map.of());

    Optional<Expression> find(String written) {
        return Optional.ofNullable(lines.get(written)).map(ExpressionText::read);
    }
}

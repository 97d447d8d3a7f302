package dev.idp.templates.policy;

import dev.idp.templates.cel.Expression;
import dev.idp.templates.cel.StoredExpressions;
import dev.idp.templates.problem.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the expressions of the policies that come with the engine as the compiler gives them. */
final class ExpressionIndexWriter {
    private ExpressionIndexWriter() {}

    static String write(Policies policies) {
        Problems problems = new Problems();
        SortedMap<String, Expression> byText = new TreeMap<>();
        policies.policies().forEach(policy -> compile(policy, problems, byText));
        problems.throwIfErrors();
        return StoredExpressions.write(byText);
    }

    private static void compile(AdmissionPolicy policy, Problems problems, Map<String, Expression> byText) {
        PolicyExpressions expressions = PolicyExpressions.fresh(policy, problems);
        policy.variables().forEach(text -> put(text, expressions.variable(text), byText));
        policy.conditions().forEach(text -> put(text, expressions.condition(text), byText));
        policy.validations().stream()
                .map(Validation::expression)
                .forEach(text -> put(text, expressions.condition(text), byText));
        policy.validations().stream()
                .map(Validation::messageExpression)
                .flatMap(Optional::stream)
                .forEach(text -> put(text, expressions.message(text), byText));
    }

    private static void put(PolicyText text, Optional<Expression> expression, Map<String, Expression> byText) {
        Stream.of(expression).flatMap(Optional::stream).forEach(found -> byText.put(text.text(), found));
    }
}

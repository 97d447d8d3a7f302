package dev.idp.templates.policy;

import dev.idp.templates.cel.Expression;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy whose expressions are compiled when an object comes that it matches. */
final class CompiledPolicy {
    private final AdmissionPolicy source;
    private @Nullable Content content;

    CompiledPolicy(AdmissionPolicy source) {
        this.source = source;
    }

    /**
     * One thing that the policy asks for.
     *
     * @param source as it is written
     * @param expression what must be true
     * @param message computes the message
     */
    record Check(Validation source, Expression expression, Optional<Expression> message) {}

    /**
     * The compiled expressions; those that are wrong are left out.
     *
     * @param conditions what must be true for the policy to judge an object
     * @param variables by name
     * @param checks what it asks for
     * @param problems what is wrong with expressions
     */
    record Content(
            List<Expression> conditions,
            Map<String, Expression> variables,
            List<Check> checks,
            List<Problem> problems) {}

    AdmissionPolicy source() {
        return source;
    }

    Content content() {
        if (content == null) {
            content = compile();
        }
        return content;
    }

    private Content compile() {
        Problems problems = new Problems();
        PolicyExpressions expressions = PolicyExpressions.of(source, problems);
        Map<String, Expression> variables = new LinkedHashMap<>();
        for (PolicyText variable : source.variables()) {
            expressions.variable(variable).ifPresent(expression -> variables.put(variable.name(), expression));
        }
        List<Expression> conditions = new ArrayList<>();
        source.conditions().forEach(text -> expressions.condition(text).ifPresent(conditions::add));
        List<Check> checks = new ArrayList<>();
        for (Validation validation : source.validations()) {
            Optional<Expression> message = validation.messageExpression().flatMap(expressions::message);
            expressions
                    .condition(validation.expression())
                    .ifPresent(expression -> checks.add(new Check(validation, expression, message)));
        }
        return new Content(conditions, variables, checks, problems.sorted());
    }
}

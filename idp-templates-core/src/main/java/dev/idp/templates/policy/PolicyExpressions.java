package dev.idp.templates.policy;

import dev.idp.templates.cel.Expression;
import dev.idp.templates.cel.ExpressionCompiler;
import dev.idp.templates.cel.StoredExpressions;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import java.util.Optional;

/** Turns the texts of one policy into expressions: those that come compiled with the engine, else by the compiler. */
final class PolicyExpressions {
    private static final int LONGEST = 300;

    private final AdmissionPolicy policy;
    private final Problems problems;
    private final StoredExpressions stored;
    private Optional<ExpressionCompiler> compiler = Optional.empty();

    private PolicyExpressions(AdmissionPolicy policy, StoredExpressions stored, Problems problems) {
        this.policy = policy;
        this.stored = stored;
        this.problems = problems;
    }

    /**
     * Begins with a policy.
     *
     * @param policy whose expressions they are
     * @param problems takes what is wrong with them
     */
    static PolicyExpressions of(AdmissionPolicy policy, Problems problems) {
        StoredExpressions stored =
                BundledPolicies.isOne(policy) ? BundledPolicies.expressions() : StoredExpressions.NONE;
        return new PolicyExpressions(policy, stored, problems);
    }

    /** Begins without looking at what is stored. */
    static PolicyExpressions fresh(AdmissionPolicy policy, Problems problems) {
        return new PolicyExpressions(policy, StoredExpressions.NONE, problems);
    }

    /** Compiles a variable; later texts can name it. */
    Optional<Expression> variable(PolicyText text) {
        return compile(text, ExpressionCompiler.Result.ANY);
    }

    /** Compiles what is true or false. */
    Optional<Expression> condition(PolicyText text) {
        return compile(text, ExpressionCompiler.Result.TRUTH);
    }

    /** Compiles what gives a message. */
    Optional<Expression> message(PolicyText text) {
        return compile(text, ExpressionCompiler.Result.TEXT);
    }

    private Optional<Expression> compile(PolicyText text, ExpressionCompiler.Result result) {
        Optional<Expression> known = stored.find(text.text());
        if (known.isPresent()) {
            return known;
        }
        try {
            return Optional.of(compiler().compile(text.name(), text.text(), result));
        } catch (ExpressionCompiler.Refused refused) {
            problems.error(
                    PolicyCode.BAD_EXPRESSION,
                    text.location(),
                    "found an expression of " + policy.name() + " that cannot be compiled: "
                            + Printable.of(String.valueOf(refused.getMessage()), LONGEST),
                    refused.hint());
            return Optional.empty();
        }
    }

    /** The compiler knows the variables that were stored, for where one expression is missing. */
    private ExpressionCompiler compiler() {
        if (compiler.isEmpty()) {
            ExpressionCompiler fresh = new ExpressionCompiler(policy.takesParameters());
            if (!stored.lines().isEmpty()) {
                policy.variables().forEach(variable -> fresh.declare(variable.name()));
            }
            compiler = Optional.of(fresh);
        }
        return compiler.get();
    }

    /** Names where an expression stands within its policy. */
    static Pointer place(String list, int index, String field) {
        return Pointer.of("spec", list).then(index).then(field);
    }
}

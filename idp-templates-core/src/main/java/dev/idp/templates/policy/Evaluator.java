package dev.idp.templates.policy;

import dev.idp.templates.cel.Expression;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks policies about requests.
 *
 * @param rules what people know of the rules
 * @param problems takes what is wrong with the policies themselves
 */
record Evaluator(RuleIndex rules, Problems problems) {
    /** Returns what the policy has against the object; nothing where it does not match. */
    List<Finding> judge(BoundPolicy bound, AdmissionRequest request) {
        if (!bound.matches(request)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Optional<MapNode> parameters : parameters(bound, request, findings)) {
            problems.addAll(bound.policy().content().problems());
            judge(bound, request, parameters, findings);
        }
        return findings;
    }

    /** Lists what {@code params} is, one after the other. */
    private List<Optional<MapNode>> parameters(BoundPolicy bound, AdmissionRequest request, List<Finding> findings) {
        Optional<ParameterReference> reference = bound.binding().parameters();
        if (!bound.policy().source().takesParameters() || reference.isEmpty()) {
            return List.of(Optional.empty());
        }
        List<Resource> found = reference.get().find(bound.configMaps(), request.namespace());
        if (found.isEmpty() && !reference.get().isOptional()) {
            findings.add(unjudged(bound, request, "found no " + reference.get().words()));
        }
        return found.stream().map(map -> Optional.of(map.node())).toList();
    }

    private void judge(
            BoundPolicy bound, AdmissionRequest request, Optional<MapNode> parameters, List<Finding> findings) {
        CompiledPolicy.Content content = bound.policy().content();
        PolicyRun run = new PolicyRun(request, parameters, content.variables());
        Optional<String> error = Optional.empty();
        for (Expression condition : content.conditions()) {
            PolicyRun.Verdict verdict = run.ask(condition);
            if (verdict.isFalse()) {
                return;
            }
            error = error.or(verdict::error);
        }
        if (error.isPresent()) {
            findings.add(unjudged(bound, request, error.get()));
            return;
        }
        for (CompiledPolicy.Check check : content.checks()) {
            PolicyRun.Verdict verdict = run.ask(check.expression());
            if (verdict.isFalse()) {
                String message =
                        check.message().flatMap(run::text).orElse(check.source().message());
                findings.add(finding(bound, request, check.source().rule(), verdict.field(), message));
            }
            verdict.error()
                    .ifPresent(why ->
                            findings.add(unjudged(bound, request, check.source().rule(), verdict.field(), why)));
        }
    }

    private Finding unjudged(BoundPolicy bound, AdmissionRequest request, String why) {
        return unjudged(bound, request, bound.policy().source().name(), Pointer.ROOT, why);
    }

    /** A server refuses what it cannot judge, unless the policy says otherwise. */
    private Finding unjudged(BoundPolicy bound, AdmissionRequest request, String rule, Pointer field, String why) {
        boolean open = bound.policy().source().failsOpen();
        String message = rule + ": the policy " + bound.policy().source().name() + " cannot judge this: " + why
                + (open
                        ? "; its failurePolicy Ignore lets the object in"
                        : "; its failurePolicy Fail refuses the object");
        Finding finding = finding(bound, request, rule, field, message);
        return open ? new Finding(finding.rule(), finding.resource(), finding.field(), message, Action.WARN) : finding;
    }

    private Finding finding(BoundPolicy bound, AdmissionRequest request, String id, Pointer field, String message) {
        Rule rule = rules.get(id).orElseGet(() -> PolicyObjects.ruleOf(id, message));
        String text = message.startsWith(id) ? message : id + ": " + message;
        return new Finding(
                rule,
                request.submission().resource(),
                field,
                text,
                bound.binding().action().orElse(Action.WARN));
    }
}

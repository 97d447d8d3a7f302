package dev.idp.templates.parameter;

import dev.idp.templates.parameter.Finding.Weight;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one finding of each fault: follow-up faults go, and of alternatives only the one that was meant is told.
 *
 * @param explainer finds the words
 */
record Triage(Explainer explainer) {
    /** Turns the validator's faults into problems. */
    List<Problem> problems(List<Fault> faults) {
        return findings(faults, 0).stream()
                .flatMap(finding -> finding.problems().stream())
                .toList();
    }

    /** Turns faults into findings; of their routes, {@code from} steps are behind us. */
    List<Finding> findings(List<Fault> faults, int from) {
        Map<Choice, List<Fault>> choices = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Fault fault : faults) {
            Optional<Choice> choice = Choice.first(fault, from);
            if (choice.isPresent()) {
                choices.computeIfAbsent(choice.get(), key -> new ArrayList<>()).add(fault);
            } else {
                findings.add(explainer.explain(fault));
            }
        }
        Alternatives alternatives = new Alternatives(this, explainer);
        choices.forEach((choice, inside) -> findings.add(alternatives.finding(choice, inside)));
        return withoutFollowers(findings);
    }

    private static List<Finding> withoutFollowers(List<Finding> findings) {
        Set<Finding> kept = new LinkedHashSet<>();
        Set<Object> told = new LinkedHashSet<>();
        for (Finding finding : findings) {
            if (findings.stream().noneMatch(other -> makesPointless(other, finding)) && told.add(key(finding))) {
                kept.add(finding);
            }
        }
        return List.copyOf(kept);
    }

    /** Two parts of a schema may refuse a value for one reason. */
    private static Object key(Finding finding) {
        Problem first = finding.problems().get(0);
        return finding.weight().isAlone()
                ? List.of(finding.place(), finding.weight())
                : List.of(finding.place(), first.code().id(), first.location());
    }

    private static boolean makesPointless(Finding other, Finding finding) {
        if (finding.weight() == Weight.REST) {
            return other.weight() != Weight.REST && startsWith(other.place(), finding.place());
        }
        if (isSlip(other, finding)) {
            return true;
        }
        boolean stronger = other.weight().compareTo(finding.weight()) < 0;
        boolean decisive = other.weight().isAlone() || finding.weight() == Weight.SIZE;
        return stronger && decisive && other.place().equals(finding.place());
    }

    /** An unknown field that is a missing one, misspelt. */
    private static boolean isSlip(Finding unknown, Finding missing) {
        return unknown.place().equals(missing.place())
                && isCode(unknown, ParameterCode.UNKNOWN_FIELD)
                && isCode(missing, ParameterCode.MISSING_FIELD)
                && NearMiss.of(field(unknown), List.of(field(missing))).isPresent();
    }

    private static boolean isCode(Finding finding, ParameterCode code) {
        return finding.problems().get(0).code() == code;
    }

    private static String field(Finding finding) {
        return finding.problems().get(0).location().pointer().last();
    }

    private static boolean startsWith(Pointer place, Pointer prefix) {
        List<String> tokens = place.tokens();
        int length = prefix.tokens().size();
        return tokens.size() >= length && tokens.subList(0, length).equals(prefix.tokens());
    }
}

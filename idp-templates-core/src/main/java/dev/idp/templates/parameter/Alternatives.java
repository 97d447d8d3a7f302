package dev.idp.templates.parameter;

import dev.idp.templates.parameter.Finding.Weight;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Guesses which of several alternatives somebody meant, and tells what is wrong with that one.
 *
 * @param triage makes findings of the faults inside an alternative
 * @param explainer finds the words
 */
record Alternatives(Triage triage, Explainer explainer) {
    private record Branch(Node schema, List<Finding> findings) {}

    Finding finding(Choice choice, List<Fault> faults) {
        Node found = explainer.value().at(choice.place()).orElse(explainer.value());
        List<Node> schemas = explainer
                .tree()
                .at(choice.rule(explainer.tree()))
                .filter(ListNode.class::isInstance)
                .map(list -> ((ListNode) list).items())
                .orElse(List.of());
        List<Integer> fitting = fitting(choice, faults);
        if (!fitting.isEmpty()) {
            return several(choice, found, fitting.stream().map(schemas::get).toList());
        }
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < schemas.size(); i++) {
            int index = i;
            List<Fault> inside = faults.stream()
                    .filter(fault -> choice.branch(fault).equals(Optional.of(index)))
                    .toList();
            branches.add(new Branch(schemas.get(i), triage.findings(inside, choice.inside())));
        }
        return none(choice, found, branches);
    }

    private static List<Integer> fitting(Choice choice, List<Fault> faults) {
        return faults.stream()
                .filter(fault ->
                        choice.branch(fault).isEmpty() && !fault.detail().isEmpty())
                .flatMap(fault -> Stream.of(fault.detail().split(", ")))
                .map(Integer::valueOf)
                .toList();
    }

    private Finding several(Choice choice, Node found, List<Node> schemas) {
        String message = "found " + Expectation.shown(found) + ", which fits " + schemas.size()
                + " alternatives, expected only one of " + phrases(schemas.stream());
        return explainer.one(choice.place(), Weight.CHOICE, ParameterCode.NO_ALTERNATIVE, message, "keep one of them");
    }

    private Finding none(Choice choice, Node found, List<Branch> branches) {
        Predicate<Branch> otherType = branch -> hasAt(choice, branch, Weight.TYPE);
        List<Branch> near = branches.stream().filter(otherType.negate()).toList();
        if (near.isEmpty()) {
            return explainer.wrongType(
                    choice.place(), found, phrases(branches.stream().map(Branch::schema)));
        }
        if (near.stream().allMatch(branch -> hasAt(choice, branch, Weight.VALUE))) {
            return explainer.notListed(
                    choice.place(), found, near.stream().flatMap(this::values).toList());
        }
        List<Branch> meant = meant(choice, found, near);
        if (meant.size() == 1) {
            List<Problem> problems = meant.get(0).findings().stream()
                    .flatMap(finding -> finding.problems().stream())
                    .toList();
            return new Finding(choice.place(), Weight.CHOICE, problems);
        }
        String message = "found " + Expectation.shown(found) + ", expected "
                + phrases(meant.stream().map(Branch::schema));
        return explainer.one(choice.place(), Weight.CHOICE, ParameterCode.NO_ALTERNATIVE, message, "");
    }

    private List<Branch> meant(Choice choice, Node found, List<Branch> near) {
        List<Branch> sameKind =
                near.stream().filter(branch -> !isOtherKind(choice, branch)).toList();
        List<Branch> candidates = sameKind.isEmpty() ? near : sameKind;
        long most = candidates.stream()
                .mapToLong(branch -> known(found, branch))
                .max()
                .orElse(0);
        return candidates.stream()
                .filter(branch -> known(found, branch) == most)
                .toList();
    }

    /** A field that says which kind of thing the map is, and says another one. */
    private static boolean isOtherKind(Choice choice, Branch branch) {
        return branch.findings().stream()
                .anyMatch(finding -> finding.weight() == Weight.VALUE
                        && finding.place().parent().equals(choice.place()));
    }

    private long known(Node found, Branch branch) {
        return found instanceof MapNode map
                ? new Fields(explainer.tree())
                        .of(branch.schema()).stream()
                                .filter(map.keys()::contains)
                                .count()
                : 0;
    }

    private Stream<Node> values(Branch branch) {
        return explainer.tree().resolve(branch.schema()) instanceof MapNode map
                ? Expectation.listed(map).stream()
                : Stream.empty();
    }

    private static boolean hasAt(Choice choice, Branch branch, Weight weight) {
        return branch.findings().stream()
                .anyMatch(
                        finding -> finding.weight() == weight && finding.place().equals(choice.place()));
    }

    private String phrases(Stream<Node> schemas) {
        return Expectation.alternatives(schemas.map(new Expectation(explainer.tree())::of));
    }
}

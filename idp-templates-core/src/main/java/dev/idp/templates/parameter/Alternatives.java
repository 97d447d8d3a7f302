package dev.idp.templates.parameter;

import dev.idp.templates.parameter.Finding.Weight;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        String message = "found " + Expectation.keyed(found) + ", which fits " + schemas.size()
                + " alternatives, expected only one: " + alternatives(schemas.stream());
        return explainer.one(choice.place(), Weight.CHOICE, ParameterCode.NO_ALTERNATIVE, message, "keep one of them");
    }

    private Finding none(Choice choice, Node found, List<Branch> branches) {
        List<Branch> near = branches.stream()
                .filter(branch -> !hasAt(choice, branch, Weight.TYPE))
                .toList();
        if (near.isEmpty()) {
            return explainer.wrongType(choice.place(), found, phrases(branches.stream()));
        }
        if (near.stream().allMatch(branch -> isListed(choice, branch))) {
            return explainer.notListed(
                    choice.place(), found, near.stream().flatMap(this::values).toList());
        }
        List<Branch> meant = meant(choice, found, near);
        return meant.size() == 1 ? told(choice, meant.get(0)) : unclear(choice, found, meant);
    }

    private static Finding told(Choice choice, Branch meant) {
        List<Problem> problems = meant.findings().stream()
                .flatMap(finding -> finding.problems().stream())
                .toList();
        return new Finding(choice.place(), Weight.CHOICE, problems);
    }

    private Finding unclear(Choice choice, Node found, List<Branch> meant) {
        String message = "found " + Expectation.keyed(found) + ", expected "
                + alternatives(meant.stream().map(Branch::schema));
        return explainer.one(choice.place(), Weight.CHOICE, ParameterCode.NO_ALTERNATIVE, message, "");
    }

    private boolean isListed(Choice choice, Branch branch) {
        return hasAt(choice, branch, Weight.VALUE) && values(branch).findAny().isPresent();
    }

    private List<Branch> meant(Choice choice, Node found, List<Branch> near) {
        List<Branch> sameKind = near.stream()
                .filter(branch -> !isOtherKind(choice, branch, near))
                .toList();
        List<Branch> candidates = sameKind.isEmpty() ? near : sameKind;
        long most = candidates.stream()
                .mapToLong(branch -> known(found, branch))
                .max()
                .orElse(0);
        return candidates.stream()
                .filter(branch -> known(found, branch) == most)
                .toList();
    }

    /** A field says which kind of thing the map is, and it says the kind of another alternative. */
    private boolean isOtherKind(Choice choice, Branch branch, List<Branch> all) {
        return branch.findings().stream()
                .filter(finding -> finding.weight() == Weight.VALUE)
                .filter(finding -> finding.place().parent().equals(choice.place()))
                .anyMatch(finding -> all.stream().anyMatch(other -> takes(other, finding.place())));
    }

    private boolean takes(Branch branch, Pointer field) {
        return new Fields(explainer.tree()).of(branch.schema()).contains(field.last())
                && branch.findings().stream()
                        .noneMatch(finding -> finding.place().equals(field));
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

    private String alternatives(Stream<Node> schemas) {
        return Expectation.alternatives(schemas.map(explainer.expectation()::alternative));
    }

    private String phrases(Stream<Branch> branches) {
        return Expectation.alternatives(
                branches.map(branch -> explainer.expectation().of(branch.schema())));
    }
}

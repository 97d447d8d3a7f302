package dev.idp.templates.review;

import dev.idp.templates.kubernetes.ImmutableFields;
import dev.idp.templates.kubernetes.Quantity;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.SemanticDiff;
import dev.idp.templates.kubernetes.SemanticDiff.FieldChange;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which fields would change that must never change, because the cluster refuses it or data and callers are lost. */
public final class LastingFields {
    private static final Set<String> SELECTING = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job");
    private static final Pointer SELECTOR = Pointer.of("spec", "selector");
    private static final Pointer CLAIM_SIZE = Pointer.of("spec", "resources", "requests", "storage");
    private static final String START_ANEW =
            "idp unpublish it and publish it anew, or idp move it to another name: both stop it for a while";

    private final Location folder;
    private final Problems problems;

    private LastingFields(Location folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Compares what runs with what would run.
     *
     * @param folder the folder of the environment, to show
     * @param before all resources as they are published; empty before the first publication
     * @param after all resources as they would be; empty once the workload is retired, which is no problem
     * @param problems takes one error for each field or name that would change, and what to do instead
     */
    public static void check(Location folder, List<Resource> before, List<Resource> after, Problems problems) {
        if (after.isEmpty()) {
            return;
        }
        Pairs pairs = Pairs.of(before, after);
        LastingFields fields = new LastingFields(folder, problems);
        pairs.staying().forEach(fields::check);
        new LastingNames(folder, pairs, problems).check();
    }

    private void check(Pairs.Pair pair) {
        Resource before = pair.before().orElseThrow();
        List<FieldChange> changes = SemanticDiff.between(before, pair.any());
        if (SELECTING.contains(before.kind())) {
            selector(before, pair.any(), changes);
        }
        if (before.kind().equals("StatefulSet")) {
            claimTemplates(before, changes);
        }
        if (before.kind().equals("PersistentVolumeClaim")) {
            changes.stream().filter(LastingFields::isRefused).forEach(change -> claim(before, change));
        }
    }

    private void selector(Resource before, Resource after, List<FieldChange> changes) {
        if (changes.stream().noneMatch(change -> isIn(SELECTOR, change))) {
            return;
        }
        String old = Fields.labels(Fields.map(before.node(), "spec", "selector", "matchLabels"));
        String fresh = Fields.labels(Fields.map(after.node(), "spec", "selector", "matchLabels"));
        problems.error(
                ReviewCode.SELECTOR,
                folder.at(SELECTOR),
                "found another selector of " + before.id() + ": " + shown(fresh) + ", expected the published one, "
                        + shown(old),
                "keep it with spec.adopt.selector of idp.yaml, or " + START_ANEW);
    }

    private void claimTemplates(Resource before, List<FieldChange> changes) {
        changes.stream()
                .filter(change -> !isIn(SELECTOR, change))
                .filter(change ->
                        ImmutableFields.contain(before.kind(), change.path().pointer()))
                .forEach(
                        change -> problems.error(
                                ReviewCode.CLAIM_TEMPLATES,
                                folder.at(change.path().pointer()),
                                "found another " + change.path() + " of " + before.id() + ": " + moved(change)
                                        + "; a StatefulSet keeps it for ever",
                                "leave it as it is; for other storage, idp move the workload to another name and copy the data"));
    }

    private void claim(Resource before, FieldChange change) {
        problems.error(
                ReviewCode.CLAIM,
                folder.at(change.path().pointer()),
                "found another " + change.path() + " of " + before.id() + ": " + moved(change)
                        + "; of a claim that is bound, only storage may change, and only grow",
                "leave it as it is, or give the new storage another name beside this one and copy the data");
    }

    private static boolean isRefused(FieldChange change) {
        return isIn(Pointer.of("spec"), change) && !isGrowth(change);
    }

    private static boolean isGrowth(FieldChange change) {
        Optional<BigDecimal> before = change.before().flatMap(LastingFields::quantity);
        Optional<BigDecimal> after = change.after().flatMap(LastingFields::quantity);
        return change.path().pointer().equals(CLAIM_SIZE)
                && before.isPresent()
                && after.isPresent()
                && after.get().compareTo(before.get()) > 0;
    }

    private static Optional<BigDecimal> quantity(Node node) {
        return node instanceof Scalar scalar ? Quantity.of(scalar.asText()) : Optional.empty();
    }

    private static boolean isIn(Pointer around, FieldChange change) {
        String field = change.path().pointer().toString();
        return field.equals(around.toString()) || field.startsWith(around + "/");
    }

    private static String moved(FieldChange change) {
        return shown(change.after().map(Node::toString).orElse("none")) + ", expected the published "
                + shown(change.before().map(Node::toString).orElse("none"));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : Printable.of(value);
    }
}

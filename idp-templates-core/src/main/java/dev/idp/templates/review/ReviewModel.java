package dev.idp.templates.review;

import dev.idp.templates.kubernetes.SemanticDiff.FieldChange;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.lock.LockedTemplate;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data that a template of a review sees; the guide lists each field.
 *
 * @param review what there is to tell
 */
record ReviewModel(Review review) {
    private static final int LONGEST_VALUE = 400;

    MapNode data() {
        EnvironmentChange change = review.change();
        List<String> effects = change.effects().stream().map(Effect::words).toList();
        MapNode node = MapNode.empty()
                .with("title", review.title())
                .with("summary", summary())
                .with("system", review.system())
                .with("name", review.name())
                .with("environment", review.environment())
                .with("effects", ListNode.ofTexts(effects))
                .with("resources", list(change.resources().stream().map(ReviewModel::resource)))
                .with("policies", policies())
                .with("versions", ListNode.ofTexts(versions()))
                .with("images", ListNode.ofTexts(images()))
                .with("reasons", ListNode.ofTexts(review.reasons()))
                .with("reproduce", review.reproduce());
        return review.report().map(link -> node.with("report", link)).orElse(node);
    }

    private String summary() {
        String what = review.name() + " in " + review.environment();
        if (review.change().isEmpty()) {
            return "Changes nothing on the cluster for " + what + ".";
        }
        long deleted = count(ResourceChange.Deleted.class);
        boolean alive = deleted < review.change().resources().size();
        String moves = ReviewTitle.moves(review.before(), review.after());
        String first = alive ? "Publishes " + what + ": " + moves : "Takes " + what + " off the cluster";
        boolean restarts = review.change().effects().stream().anyMatch(Effect.Restart.class::isInstance);
        return first + "; " + (restarts ? "pods restart" : "no pod restarts") + ", "
                + (deleted == 0 ? "nothing is deleted" : deleted + " resources are deleted") + ".";
    }

    private long count(Class<? extends ResourceChange> type) {
        return review.change().resources().stream().filter(type::isInstance).count();
    }

    private static MapNode resource(ResourceChange change) {
        MapNode node = MapNode.empty().with("id", change.resource().id().toString());
        if (change instanceof ResourceChange.Changed changed) {
            String diff = changed.fields().stream().map(ReviewModel::field).collect(Collectors.joining("\n"));
            return node.with("change", "changed")
                    .with("fields", changed.fields().size())
                    .with("diff", diff);
        }
        return node.with("change", change instanceof ResourceChange.Created ? "created" : "deleted");
    }

    private static String field(FieldChange field) {
        return "  " + field.path() + "\n"
                + field.before().map(old -> "- " + value(old)).orElse("- (none)") + "\n"
                + field.after().map(fresh -> "+ " + value(fresh)).orElse("+ (none)");
    }

    private static String value(Node node) {
        String text = node.toString().replace("\n", "\\n");
        return text.length() <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…";
    }

    private MapNode policies() {
        PolicyReport report = review.policies();
        return MapNode.empty()
                .with("asked", report.rules().size())
                .with(
                        "findings",
                        list(report.findings().stream()
                                .map(finding -> MapNode.empty()
                                        .with(
                                                "resource",
                                                finding.resource().id().toString())
                                        .with("message", finding.message()))))
                .with(
                        "waivers",
                        list(review.waivers().stream()
                                .map(waiver -> MapNode.empty()
                                        .with("rule", waiver.policy())
                                        .with("resource", waiver.kind() + "/" + waiver.name())
                                        .with("reason", waiver.reason())
                                        .with("until", waiver.until()))));
    }

    private List<String> versions() {
        Stream<String> needs = review.after().needs().entrySet().stream()
                .flatMap(need -> template(review.before().map(old -> old.needs().get(need.getKey())), need.getValue()));
        return Stream.concat(
                        template(
                                review.before().map(EnvironmentLock::template),
                                review.after().template()),
                        needs)
                .toList();
    }

    private static Stream<String> template(Optional<LockedTemplate> before, LockedTemplate after) {
        String was = before.filter(old -> !old.equals(after))
                .map(old -> label(old) + " → ")
                .orElse("");
        Stream<String> libraries = after.libraries().stream()
                .map(library -> "library " + library.name() + "@" + library.version() + " " + library.digest());
        return Stream.concat(Stream.of("template " + was + label(after)), libraries);
    }

    private static String label(LockedTemplate template) {
        return template.reference().name() + "@" + template.reference().version() + " " + template.digest();
    }

    private List<String> images() {
        return review.after().images().stream().map(this::image).toList();
    }

    private String image(LockedImage image) {
        String was = review.before().stream()
                .flatMap(old -> old.images().stream())
                .filter(old -> old.parameter().equals(image.parameter()) && !old.equals(image))
                .findFirst()
                .map(old -> version(old) + " → ")
                .orElse("");
        return image.version().name() + " " + was + version(image);
    }

    private static String version(LockedImage image) {
        return Stream.concat(image.version().tag().stream(), image.version().digest().stream())
                .collect(Collectors.joining("@"));
    }

    private static ListNode list(Stream<MapNode> items) {
        return new ListNode(items.map(item -> (Node) item).toList(), Origin.ENGINE);
    }
}

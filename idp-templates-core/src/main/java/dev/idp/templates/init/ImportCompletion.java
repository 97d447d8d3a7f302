package dev.idp.templates.init;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The second half of an import, everything that needs a plan: patches, manifests of the team's own, and the report. */
final class ImportCompletion {
    private static final Pointer PATCHES = Pointer.of("spec", "patches");
    private static final Pointer RESOURCES = Pointer.of("spec", "resources");

    private final Catalog catalog;
    private final Platform platform;
    private final Draft start;
    private final SortedMap<String, OldWorkload> old;
    private final SortedMap<String, Extraction.Result> extracted;
    private final List<Problem> problems = new ArrayList<>();

    ImportCompletion(
            Catalog catalog,
            Platform platform,
            Draft start,
            SortedMap<String, OldWorkload> old,
            SortedMap<String, Extraction.Result> extracted) {
        this.catalog = catalog;
        this.platform = platform;
        this.start = start;
        this.old = old;
        this.extracted = extracted;
    }

    ManifestImport.Result complete() {
        Plan first = DraftCheck.plan(start, FileTree.EMPTY, platform, catalog);
        List<OwnManifest> own = own(first);
        SortedMap<String, List<KeptPatch>> patches = patches(first);
        for (boolean withManifests : new boolean[] {true, false}) {
            for (boolean withPatches : new boolean[] {true, false}) {
                Optional<ManifestImport.Result> result =
                        attempt(withManifests ? own : List.of(), withPatches ? patches : new TreeMap<>());
                if (result.isPresent()) {
                    return result.get();
                }
            }
        }
        throw new IllegalStateException("the first plan was good");
    }

    private List<OwnManifest> own(Plan plan) {
        Set<String> gone = new TreeSet<>();
        extracted.values().forEach(result -> gone.addAll(result.absorbed()));
        plan.environments()
                .forEach(each ->
                        each.resources().forEach(made -> gone.add(made.id().toString())));
        return OwnManifest.of(
                old.values(), gone, platform.ownKinds(), start.workload().name());
    }

    private SortedMap<String, List<KeptPatch>> patches(Plan plan) {
        SortedMap<String, List<KeptPatch>> patches = new TreeMap<>();
        for (EnvironmentPlan environment : plan.environments()) {
            OldWorkload workload = Objects.requireNonNull(old.get(environment.environment()));
            List<KeptPatch> kept = new ArrayList<>();
            for (Resource made : environment.resources()) {
                Optional<Resource> before = made.kind().equals("Deployment")
                        ? Optional.of(workload.main())
                        : workload.named(made.kind(), made.name())
                                .filter(each -> each.kind().equals("Service"));
                before.flatMap(each -> KeptFields.of(each, made)).ifPresent(kept::add);
            }
            patches.put(environment.environment(), kept);
        }
        return patches;
    }

    private Optional<ManifestImport.Result> attempt(List<OwnManifest> own, SortedMap<String, List<KeptPatch>> patches) {
        Draft draft = withManifests(withPatches(start, patches), own);
        FileTree files = files(own);
        try {
            Plan plan = DraftCheck.plan(draft, files, platform, catalog);
            problems.addAll(plan.problems());
            return Optional.of(new ManifestImport.Result(draft, files, report(plan, own, patches), problems));
        } catch (IdpException refused) {
            refused.problems().forEach(problem -> problems.add(warning(problem)));
            return Optional.empty();
        }
    }

    private static FileTree files(List<OwnManifest> own) {
        FileTree files = FileTree.EMPTY;
        for (OwnManifest manifest : own) {
            files = files.with(
                    manifest.path(), YamlWriter.write(manifest.resource().node()));
        }
        return files;
    }

    private static Draft withManifests(Draft draft, List<OwnManifest> own) {
        return own.isEmpty() ? draft : draft.with(RESOURCES, ListNode.ofTexts(List.of("deploy/*.yaml")));
    }

    private static Problem warning(Problem problem) {
        return new Problem(Severity.WARNING, problem.code(), problem.location(), problem.message(), problem.hint());
    }

    private Draft withPatches(Draft draft, SortedMap<String, List<KeptPatch>> patches) {
        Map<KeptPatch, List<String>> places = new LinkedHashMap<>();
        patches.forEach((environment, kept) -> kept.forEach(patch ->
                places.computeIfAbsent(patch, each -> new ArrayList<>()).add(environment)));
        List<Node> written = new ArrayList<>();
        places.forEach((patch, environments) -> {
            MapNode target = MapNode.empty().with("kind", patch.kind()).with("name", patch.name());
            MapNode node = MapNode.empty().with("target", target);
            node = environments.size() == old.size() ? node : node.with("environments", ListNode.ofTexts(environments));
            written.add(node.with("merge", patch.merge()));
        });
        return written.isEmpty() ? draft : draft.with(PATCHES, new ListNode(written, Origin.ENGINE));
    }

    private ImportReport report(Plan plan, List<OwnManifest> own, SortedMap<String, List<KeptPatch>> patches) {
        return new ImportReport(
                everywhere(Extraction.Result::covered),
                patches,
                own.stream().map(OwnManifest::path).toList(),
                everywhere(Extraction.Result::vault),
                ImportEffects.of(old, plan, start.workload()),
                changes(plan));
    }

    /** Says once what was found in several environments. */
    private <T> List<T> everywhere(Function<Extraction.Result, List<T>> part) {
        return extracted.values().stream()
                .flatMap(each -> part.apply(each).stream())
                .distinct()
                .toList();
    }

    private SortedMap<String, List<ImportReport.AnnouncedChange>> changes(Plan plan) {
        SortedMap<String, List<ImportReport.AnnouncedChange>> changes = new TreeMap<>();
        for (EnvironmentPlan environment : plan.environments()) {
            OldWorkload workload = Objects.requireNonNull(old.get(environment.environment()));
            List<Resource> before = new ArrayList<>(workload.others());
            before.add(workload.main());
            List<ServiceChange> differences = ServiceDiff.between(before, environment.resources());
            changes.put(
                    environment.environment(),
                    differences.stream().map(Reasons::of).toList());
        }
        return changes;
    }
}

package dev.idp.templates.init;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns the objects of a service that runs already into a descriptor: what a parameter can say becomes one, what else the
 * team said becomes a patch or a manifest of its own, and everything that still differs is announced.
 */
public final class ManifestImport {
    private static final Pointer ADOPTED = Pointer.of("spec", "adopt", "selector");

    private static final String DEPLOYMENT = "Deployment";
    private static final String WEB_SERVICE = "web-service";
    private static final String AS_BEFORE = "as the old manifests have it";

    private final Catalog catalog;
    private final Platform platform;
    private final Optional<Terminal> terminal;

    /**
     * Prepares.
     *
     * @param catalog where the template comes from
     * @param platform where the workload will run
     * @param terminal whom to ask for what the objects don't say
     */
    public ManifestImport(Catalog catalog, Platform platform, Optional<Terminal> terminal) {
        this.catalog = catalog;
        this.platform = platform;
        this.terminal = terminal;
    }

    /**
     * What comes out.
     *
     * @param draft the descriptor
     * @param manifests files that it names
     * @param report what became of the old objects
     * @param problems what the plan has against patches and manifests that were left out for it: warnings
     */
    public record Result(Draft draft, FileTree manifests, ImportReport report, List<Problem> problems) {}

    /**
     * Lists the workloads of a folder.
     *
     * @param manifests its objects
     * @return the names of its Deployments, sorted
     * @throws IdpException where there is none
     */
    public static List<String> workloads(OldManifests manifests) {
        Set<String> names = new TreeSet<>();
        manifests.environments().values().stream()
                .flatMap(List::stream)
                .filter(resource -> resource.kind().equals(DEPLOYMENT))
                .forEach(resource -> names.add(resource.name()));
        if (names.isEmpty()) {
            throw noWorkload(manifests);
        }
        return List.copyOf(names);
    }

    private static IdpException noWorkload(OldManifests manifests) {
        List<Problem> problems = new ArrayList<>(manifests.problems());
        problems.add(Problem.error(
                InitCode.NO_WORKLOAD,
                Location.of("--from"),
                "found no Deployment",
                "name a folder with the manifests of a service that answers HTTP"));
        return new IdpException(problems);
    }

    /**
     * States that there are no manifests.
     *
     * @param path where they were looked for
     * @return the problem, to throw
     */
    public static IdpException notFound(String path) {
        return new IdpException(Problem.error(
                InitCode.NO_WORKLOAD,
                Location.of(path),
                "found nothing, expected a folder or a file with manifests",
                "check the path behind --from"));
    }

    /**
     * Imports one workload.
     *
     * @param manifests all objects
     * @param name the name of its Deployment
     * @param request what was said beforehand
     * @return descriptor, manifests and report
     * @throws IdpException where something is missing, wrong, or makes no plan
     */
    public Result conduct(OldManifests manifests, String name, InitRequest request) {
        SortedMap<String, OldWorkload> old = old(manifests, name, request);
        Interview interview = new Interview(catalog, platform, terminal);
        String template = template(interview, request);
        SortedMap<String, Extraction.Result> extracted = extracted(old, template);
        SharedParameters shared = SharedParameters.of(parameters(extracted));
        Draft asked = interview.conduct(new InitRequest(
                Optional.of(template),
                request.settings(),
                List.copyOf(old.keySet()),
                guesses(name, old, shared.shared(), request.guesses())));
        Draft draft = withSelectors(withEnvironments(commented(asked), shared), old);
        return new ImportCompletion(catalog, platform, draft, old, extracted).complete();
    }

    private SortedMap<String, Extraction.Result> extracted(SortedMap<String, OldWorkload> old, String template) {
        TemplateForm form = TemplateForm.of(catalog, template, Location.of("--template"));
        SortedMap<String, Extraction.Result> extracted = new TreeMap<>();
        old.forEach((environment, workload) -> extracted.put(environment, Extraction.of(workload, form)));
        return extracted;
    }

    private static SortedMap<String, MapNode> parameters(SortedMap<String, Extraction.Result> extracted) {
        SortedMap<String, MapNode> parameters = new TreeMap<>();
        extracted.forEach((environment, result) -> parameters.put(environment, result.parameters()));
        return parameters;
    }

    /** What has a Deployment is a web service, unless somebody says otherwise. */
    private String template(Interview interview, InitRequest request) {
        boolean known = request.template().isEmpty() && catalog.templates().contains(WEB_SERVICE);
        return known
                ? WEB_SERVICE + "@" + TemplateList.newest(catalog, WEB_SERVICE).orElseThrow()
                : interview.template(request);
    }

    /** All parameters have one reason: it is said once. */
    private static Draft commented(Draft draft) {
        Map<Pointer, String> comments = new TreeMap<>(draft.comments());
        comments.keySet().removeIf(field -> field.parent().equals(Workload.PARAMETERS));
        return new Draft(draft.document(), comments).withComment(Workload.PARAMETERS, AS_BEFORE);
    }

    private SortedMap<String, OldWorkload> old(OldManifests manifests, String name, InitRequest request) {
        SortedMap<String, OldWorkload> old = new TreeMap<>();
        boolean alone = workloads(manifests).size() == 1;
        manifests
                .environments()
                .forEach((folder, resources) -> deployment(resources, name)
                        .map(main -> OldWorkload.of(main, resources, alone))
                        .ifPresent(workload ->
                                environments(folder, request).forEach(environment -> old.put(environment, workload))));
        return old;
    }

    private static Optional<Resource> deployment(List<Resource> resources, String name) {
        return resources.stream()
                .filter(resource ->
                        resource.kind().equals(DEPLOYMENT) && resource.name().equals(name))
                .findFirst();
    }

    /** What stands for all environments alike stands for those that were asked for. */
    private List<String> environments(String folder, InitRequest request) {
        List<String> asked = request.environments();
        if (folder.equals(OldManifests.ALL)) {
            return asked.isEmpty() ? List.copyOf(platform.environments()) : asked;
        }
        return asked.isEmpty() || asked.contains(folder) ? List.of(folder) : List.of();
    }

    private static List<Guess> guesses(
            String name, SortedMap<String, OldWorkload> old, MapNode shared, List<Guess> project) {
        List<Guess> guesses = new ArrayList<>();
        guesses.add(new Guess(ProjectScan.NAME, text(ProjectScan.label(name)), "the name of the Deployment"));
        system(old)
                .ifPresent(
                        system -> guesses.add(new Guess(Pointer.of("spec", "system"), text(system), "its namespaces")));
        shared.entries()
                .forEach(entry ->
                        guesses.add(new Guess(Workload.PARAMETERS.then(entry.key()), entry.value(), AS_BEFORE)));
        project.stream()
                .filter(guess -> guess.field().equals(ProjectScan.REPOSITORY))
                .forEach(guesses::add);
        return guesses;
    }

    /** Namespaces called SYSTEM-ENVIRONMENT tell the system. */
    private static Optional<String> system(SortedMap<String, OldWorkload> old) {
        Set<String> systems = new TreeSet<>();
        old.forEach((environment, workload) -> systems.add(workload.main()
                .namespace()
                .filter(namespace -> namespace.endsWith("-" + environment))
                .map(namespace -> namespace.substring(0, namespace.length() - environment.length() - 1))
                .orElse("")));
        return systems.size() == 1
                ? systems.stream().findFirst().filter(system -> !system.isEmpty())
                : Optional.empty();
    }

    /** What holds in an environment alone. */
    private static Draft withEnvironments(Draft draft, SharedParameters shared) {
        Draft filled = draft;
        MapNode given = OldWorkload.map(draft.document(), Workload.PARAMETERS);
        for (Map.Entry<String, MapNode> own : shared.own().entrySet()) {
            for (MapNode.Entry entry : own.getValue().entries()) {
                boolean takesOut = entry.value() instanceof NullNode
                        && given.get(entry.key()).isEmpty();
                Pointer field = Workload.parametersPointer(own.getKey()).then(entry.key());
                boolean said = filled.document().at(field).isPresent();
                filled = takesOut || said ? filled : filled.with(field, entry.value());
            }
        }
        return filled;
    }

    /** The selectors that run, where they are not the template's own. */
    private static Draft withSelectors(Draft draft, SortedMap<String, OldWorkload> old) {
        MapNode usual =
                MapNode.empty().with("app.kubernetes.io/name", draft.workload().name());
        boolean alike =
                old.values().stream().map(OldWorkload::selector).distinct().count() == 1;
        Draft filled = draft;
        for (Map.Entry<String, OldWorkload> each : old.entrySet()) {
            MapNode selector = each.getValue().selector();
            if (!selector.equals(usual) && !selector.isEmpty()) {
                filled = filled.with(alike ? ADOPTED : adopted(each.getKey()), selector);
            }
        }
        return filled;
    }

    private static Pointer adopted(String environment) {
        return Pointer.of("spec", "environments", environment, "adopt", "selector");
    }

    private static TextNode text(String value) {
        return new TextNode(value, Origin.ENGINE);
    }
}

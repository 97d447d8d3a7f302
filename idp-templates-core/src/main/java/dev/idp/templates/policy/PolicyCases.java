package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The examples of rules, {@code cases/ID/allow-NAME.yaml} and {@code deny-NAME.yaml}: one object that is judged by the
 * admission policies as in a dry run, or for a rule over all resources the objects of one environment. They are judged with the parameters
 * in {@code cases/parameters.yaml}. A first line {@code # user: NAME} names another sender than the namespace's deployer.
 */
public final class PolicyCases {
    private static final TreePath PARAMETERS = TreePath.of("parameters.yaml");
    private static final Pattern USER = Pattern.compile("# user: (\\S+)\\R(?s:.*)");
    private static final Pattern VERDICT = Pattern.compile("(allow|deny)-.+\\.yaml");
    private static final String ALLOW = "allow";
    private static final String BASE_RULE = "B-11";

    private final String label;
    private final PolicyCheck check;
    private final PolicyChecker checker;
    private final List<Resource> parameters;

    private PolicyCases(String label, Policies policies, List<Resource> parameters, Problems problems) {
        this.label = label;
        this.check = PolicyCheck.of(policies, problems);
        this.checker = PolicyChecker.of(policies, problems);
        this.parameters = parameters;
    }

    /**
     * What running cases gave.
     *
     * @param cases how many there are
     * @param rules the ids of the rules that have cases
     * @param problems an error for each case whose verdict is another one
     */
    public record Result(int cases, Set<String> rules, List<Problem> problems) {
        /** Copies the collections. */
        public Result {
            rules = Set.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Runs cases.
     *
     * @param policies the policies; those without a binding are bound to all environments that have parameters
     * @param label how the folder of the cases is called in problems
     * @param cases the files of the folder
     * @return their verdicts
     * @throws IdpException where the policies or the parameters are wrong in themselves
     */
    public static Result run(Policies policies, String label, FileTree cases) {
        Problems problems = new Problems();
        List<Resource> parameters = cases.get(PARAMETERS)
                .map(file -> resources(label + "/" + PARAMETERS, file, problems))
                .orElse(List.of());
        PolicyCases run = new PolicyCases(label, bound(policies, parameters), parameters, problems);
        problems.throwIfErrors();
        Set<String> rules = new TreeSet<>();
        int count = 0;
        for (Map.Entry<TreePath, FileEntry> file : cases.files().entrySet()) {
            List<String> names = file.getKey().names();
            if (names.size() == 2 && VERDICT.matcher(names.get(1)).matches()) {
                rules.add(names.get(0));
                count++;
                run.judge(names.get(0), file.getKey(), file.getValue(), problems);
            }
        }
        return new Result(count, rules, problems.sorted());
    }

    private static Policies bound(Policies policies, List<Resource> parameters) {
        Policies others = withoutParameters(policies, parameters);
        List<Resource> objects = new ArrayList<>(parameters);
        objects.addAll(PolicyBindings.ofCluster(others));
        environments(parameters).keySet().forEach(name -> objects.addAll(PolicyBindings.of(others, true, name)));
        return others.and(Policies.of(objects));
    }

    /** The parameters of the cases stand in place of those of the same name. */
    private static Policies withoutParameters(Policies policies, List<Resource> parameters) {
        Set<String> names = parameters.stream().map(Resource::name).collect(Collectors.toSet());
        List<Resource> others = policies.parameters().stream()
                .filter(each -> !names.contains(each.name()))
                .toList();
        return new Policies(policies.policies(), policies.bindings(), others, policies.rules());
    }

    /** Lists the environments that have parameters, with their classes. */
    private static Map<String, String> environments(List<Resource> parameters) {
        Map<String, String> environments = new TreeMap<>();
        for (Resource each : parameters) {
            each.node()
                    .map("data")
                    .ifPresent(data -> data.text("environment")
                            .ifPresent(name ->
                                    environments.put(name, data.text("class").orElse(""))));
        }
        return environments;
    }

    private static List<Resource> resources(String file, FileEntry entry, Problems problems) {
        return Resources.of(YamlReader.readAll(file, entry.bytes()), problems);
    }

    private void judge(String rule, TreePath path, FileEntry entry, Problems problems) {
        String file = label + "/" + path;
        try {
            Problems found = new Problems();
            List<Resource> resources = resources(file, entry, found);
            Set<String> broken =
                    BundleRules.ids().contains(rule) ? bundle(rule, resources) : admission(resources, entry, found);
            problems.addAll(found.sorted());
            Set<String> expected = path.name().startsWith(ALLOW) ? Set.of() : Set.of(rule);
            if (!broken.equals(expected)) {
                problems.error(
                        PolicyCode.CASE_FAILED,
                        Location.of(file),
                        "expected " + verdict(expected) + ", found " + verdict(broken),
                        "correct the rule or the case");
            }
        } catch (IdpException wrong) {
            problems.addAll(wrong.problems());
        }
    }

    private static String verdict(Set<String> broken) {
        return broken.isEmpty() ? "that every rule is kept" : "that " + String.join(", ", broken) + " is broken";
    }

    private Set<String> bundle(String rule, List<Resource> resources) {
        String environment = environment(resources);
        String environmentClass = environments(parameters).getOrDefault(environment, "");
        Bundle bundle = rule.equals(BASE_RULE)
                ? new Bundle(environment, environmentClass, List.of(), resources)
                : new Bundle(environment, environmentClass, resources, List.of());
        return ids(BundleRules.check(bundle, check.rules()));
    }

    private Set<String> admission(List<Resource> resources, FileEntry entry, Problems problems) {
        Matcher user = USER.matcher(entry.text());
        Optional<String> sender = user.matches() ? Optional.of(user.group(1)) : Optional.empty();
        List<Submission> submissions = resources.stream()
                .map(Submission::of)
                .map(submission ->
                        new Submission(submission.resource(), sender.orElse(submission.user()), Optional.empty(), true))
                .toList();
        Map<String, Map<String, String>> namespaces = TenantNamespaces.labels(resources, environment(resources));
        return ids(checker.check(submissions, namespaces, problems).findings());
    }

    /** The environment whose name the namespace ends with. */
    private String environment(List<Resource> resources) {
        return environments(parameters).keySet().stream()
                .filter(name -> resources.stream()
                        .anyMatch(resource -> resource.namespace()
                                .flatMap(namespace -> TenantNamespaces.system(namespace, name))
                                .isPresent()))
                .findFirst()
                .orElse("");
    }

    private static Set<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).collect(Collectors.toCollection(TreeSet::new));
    }
}

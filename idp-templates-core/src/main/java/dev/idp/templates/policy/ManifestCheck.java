package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.ClusterScoped;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.WorkloadWaiver;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges manifests of anybody, as a cluster with certain policies would take them in one environment. Objects are judged
 * as they come; the rules over all of them have their turn at the end. Not for use by several threads.
 */
public final class ManifestCheck {
    private static final Set<String> SHARED_NAMESPACES = Set.of("databases", "identity");
    private static final Pointer NAMESPACE = Pointer.of("metadata", "namespace");

    private final PolicyCheck check;
    private final String environment;
    private final MapNode parameters;
    private final Problems problems;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Set<String>> waived = new HashMap<>();

    /**
     * Prepares.
     *
     * @param policies policies, bindings and parameters, as a cluster has them
     * @param environment the environment whose parameters and bindings count
     * @param problems takes what is wrong with the policies, and what does not fit together
     * @throws IdpException where the policies have parameters for other environments only
     */
    public ManifestCheck(Policies policies, String environment, Problems problems) {
        this.check = PolicyCheck.of(policies, problems);
        this.environment = environment;
        this.parameters = parameters(policies, environment);
        this.problems = problems;
    }

    private static MapNode parameters(Policies policies, String environment) {
        Set<String> known = new TreeSet<>();
        for (Resource each : policies.parameters()) {
            MapNode data = each.node().map("data").orElseGet(MapNode::empty);
            Optional<String> name = data.text("environment");
            if (name.equals(Optional.of(environment))) {
                return data;
            }
            name.ifPresent(known::add);
        }
        if (known.isEmpty()) {
            return MapNode.empty();
        }
        throw new IdpException(Problem.error(
                PolicyCode.ENVIRONMENT_WITHOUT_PARAMETERS,
                Location.of("--env"),
                "found the environment " + environment + ", for which the policies have no parameters",
                NearMiss.hint(environment, known)));
    }

    /**
     * Judges more objects.
     *
     * @param more objects that are complete; one without namespace goes to that of its tenant
     */
    public void add(List<Resource> more) {
        List<Resource> placed = more.stream().map(this::placed).toList();
        placed.forEach(this::noteWaivers);
        List<Resource> bare = placed.stream().map(WaiverAnnotation::without).toList();
        resources.addAll(bare);
        findings.addAll(check.admit(bare, environment, this::application, problems));
    }

    /**
     * Ends the judging.
     *
     * @return all findings, by the rules over all objects too
     */
    public PolicyReport report() {
        Bundle bundle = new Bundle(environment, parameters.text("class").orElse(""), resources, List.of());
        findings.addAll(BundleRules.check(bundle, check.rules()));
        return check.excuse(findings, this::waiver);
    }

    private Resource placed(Resource resource) {
        if (resource.namespace().isPresent() || ClusterScoped.contains(resource.id())) {
            return resource;
        }
        String system =
                Neighbours.labels(resource).text("app.kubernetes.io/part-of").orElse("tenant");
        return new Resource(resource.node().put(NAMESPACE, new TextNode(system + "-" + environment, Origin.ENGINE)));
    }

    private String application(Resource resource) {
        String namespace = resource.namespace().orElse("");
        if (SHARED_NAMESPACES.contains(namespace)) {
            String[] names = resource.name().split("\\.", -1);
            return names.length < 3 ? resource.name() : names[0] + "." + names[1] + "." + names[2] + "." + namespace;
        }
        return system(resource) + "." + environment + "." + workload(resource);
    }

    private String system(Resource resource) {
        String namespace = resource.namespace().orElse("");
        return TenantNamespaces.system(namespace, environment).orElse(namespace);
    }

    private static String workload(Resource resource) {
        MapNode labels = Neighbours.labels(resource);
        return labels.text("backstage.io/kubernetes-id")
                .or(() -> labels.text("app.kubernetes.io/name"))
                .orElse(resource.name());
    }

    private void noteWaivers(Resource resource) {
        Set<String> ids = WaiverAnnotation.ids(resource);
        if (!ids.isEmpty()) {
            waived.put(key(resource), ids);
        }
    }

    private static String key(Resource resource) {
        return resource.namespace().orElse("") + "/" + resource.id();
    }

    /** On a cluster the annotation is all that is known of a waiver; some rules ask for a grant beside it. */
    private Optional<WorkloadWaiver> waiver(Finding finding) {
        Resource resource = finding.resource();
        String id = finding.rule().id();
        boolean asked = waived.getOrDefault(key(resource), Set.of()).contains(id);
        if (!asked || !counts(finding)) {
            return Optional.empty();
        }
        return Optional.of(new WorkloadWaiver(
                id,
                resource.kind(),
                resource.name(),
                List.of(environment),
                "annotation " + WaiverAnnotation.NAME,
                "",
                resource.node().locate(WaiverAnnotation.FIELD)));
    }

    private boolean counts(Finding finding) {
        Rule rule = finding.rule();
        String name = Neighbours.labels(finding.resource())
                .text("app.kubernetes.io/name")
                .orElse("");
        String grant = system(finding.resource()) + "/" + name + "/" + rule.id();
        return rule.waivable() == Waivable.TEAM
                || rule.waivable() == Waivable.PLATFORM
                        && parameters.text("waivers").orElse("").lines().anyMatch(grant::equals);
    }
}

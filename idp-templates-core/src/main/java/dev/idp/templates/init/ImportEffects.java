package dev.idp.templates.init;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a cluster and its users notice first of a service that moves. */
final class ImportEffects {
    private final EnvironmentPlan plan;
    private final OldWorkload old;
    private final List<String> effects = new ArrayList<>();

    private ImportEffects(EnvironmentPlan plan, OldWorkload old) {
        this.plan = plan;
        this.old = old;
    }

    static List<String> of(Map<String, OldWorkload> old, Plan plan, Workload workload) {
        List<String> all = new ArrayList<>();
        for (EnvironmentPlan environment : plan.environments()) {
            OldWorkload before = old.get(environment.environment());
            if (before != null) {
                ImportEffects effects = new ImportEffects(environment, before);
                effects.collect(workload);
                effects.effects.forEach(effect -> all.add(environment.environment() + ": " + effect));
            }
        }
        return all;
    }

    private void collect(Workload workload) {
        Optional<Resource> deployment = made("Deployment").stream().findFirst();
        selector(deployment);
        name(workload);
        namespace(deployment);
        hosts();
        vaultPaths();
    }

    private void selector(Optional<Resource> deployment) {
        MapNode selector = deployment
                .map(each -> OldWorkload.map(each.node(), Pointer.of("spec", "selector", "matchLabels")))
                .orElseGet(MapNode::empty);
        if (!selector.equals(old.selector())) {
            effects.add("selector " + Inline.of(old.selector()) + " becomes " + Inline.of(selector)
                    + ": it is immutable, so the Deployment has to be deleted and made again");
        }
    }

    private void name(Workload workload) {
        if (!old.main().name().equals(workload.name())) {
            effects.add("the Deployment " + old.main().name() + " is called " + workload.name()
                    + ": both run until the old one is deleted");
        }
    }

    private void namespace(Optional<Resource> deployment) {
        String namespace = deployment.flatMap(Resource::namespace).orElse("");
        if (!old.main().namespace().equals(Optional.of(namespace))) {
            effects.add("namespace " + old.main().namespace().orElse("(none)") + " becomes " + namespace);
        }
    }

    private List<Resource> made(String kind) {
        return plan.resources().stream()
                .filter(each -> each.kind().equals(kind))
                .toList();
    }

    private void hosts() {
        List<String> before = old.others().stream()
                .filter(each -> each.kind().equals("Ingress") || each.kind().equals("HTTPRoute"))
                .flatMap(route -> EdgeParameters.hosts(route).stream())
                .distinct()
                .toList();
        List<String> after = made("HTTPRoute").stream()
                .flatMap(route -> EdgeParameters.hosts(route).stream())
                .toList();
        if (!before.equals(after)) {
            effects.add("host names " + Inline.of(ListNode.ofTexts(before)) + " become "
                    + Inline.of(ListNode.ofTexts(after)));
        }
    }

    private void vaultPaths() {
        for (Resource secret : old.kind("ExternalSecret").toList()) {
            EnvironmentVariables.maps(secret.node().map("spec").orElseGet(MapNode::empty), "data").stream()
                    .flatMap(entry -> entry.map("remoteRef").stream())
                    .flatMap(remote -> remote.text("key").stream())
                    .distinct()
                    .forEach(path ->
                            effects.add("Vault path " + path + ": copy what is there to the paths below tenants/"
                                    + plan.resources().stream()
                                            .findFirst()
                                            .flatMap(Resource::namespace)
                                            .orElse("") + "/"));
        }
    }
}

package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Environment;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import java.util.List;

/**
 * What the policies ask an environment: a ConfigMap of texts, lists with one item per line, because admission policies can
 * read nothing else.
 */
public final class PolicyParameters {
    /** The namespace of the ConfigMaps; it belongs to the platform. */
    public static final String NAMESPACE = "idp-policies";

    private static final List<String> PLATFORM_NAMESPACES = List.of(
            "argocd",
            "backstage",
            "databases",
            "external-secrets",
            "gateway",
            "identity",
            "keycloak",
            "monitoring",
            "vault");
    private static final List<String> ARGO_CD = List.of(
            "system:serviceaccount:argocd:argocd-application-controller",
            "system:serviceaccount:argocd:argocd-applicationset-controller",
            "system:serviceaccount:argocd:argocd-server");

    private PolicyParameters() {}

    /**
     * Names the ConfigMap of an environment.
     *
     * @param environment its name
     * @return {@code idp-policies-ENV}
     */
    public static String name(String environment) {
        return NAMESPACE + "-" + environment;
    }

    /**
     * Makes the ConfigMap of an environment.
     *
     * @param platform the platform file
     * @param environment one of its environments
     * @return the ConfigMap
     */
    public static Resource of(Platform platform, Environment environment) {
        MapNode settings = environment.settings();
        MapNode data = MapNode.empty()
                .with("environment", environment.name())
                .with("class", settings.text("class").orElseThrow())
                .with("domains", settings.text("domain").orElseThrow())
                .with("registries", lines(platform.registries()))
                .with("stores", "vault-tenants")
                .with("gateway", "gateway/platform")
                .with("realms", settings.textAt(Pointer.of("identity", "realm")).orElseThrow())
                .with("operators", lines(platform.operators()))
                .with("platformNamespaces", lines(PLATFORM_NAMESPACES))
                .with("argocd", lines(ARGO_CD))
                .with("waivers", lines(platform.grants()));
        return new Resource(MapNode.empty()
                .with("apiVersion", "v1")
                .with("kind", "ConfigMap")
                .with(
                        "metadata",
                        MapNode.empty().with("name", name(environment.name())).with("namespace", NAMESPACE))
                .with("data", data));
    }

    private static String lines(List<String> items) {
        return String.join("\n", items);
    }
}

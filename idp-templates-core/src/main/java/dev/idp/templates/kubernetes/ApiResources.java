package dev.idp.templates.kubernetes;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Knows the names under which an API server serves kinds: {@code Deployment} as {@code deployments}. */
public final class ApiResources {
    private static final Map<String, String> IRREGULAR = Map.of("Endpoints", "endpoints", "PodMetrics", "pods");

    private ApiResources() {}

    /**
     * Names the resource of a kind.
     *
     * @param kind any kind
     * @return its plural in lower case, as Kubernetes and its operators form it
     */
    public static String plural(String kind) {
        String name = kind.toLowerCase(Locale.ROOT);
        if (IRREGULAR.containsKey(kind)) {
            return IRREGULAR.get(kind);
        }
        if (name.endsWith("s") || name.endsWith("x") || name.endsWith("ch") || name.endsWith("sh")) {
            return name + "es";
        }
        boolean vowelBefore = name.length() > 1 && "aeiou".indexOf(name.charAt(name.length() - 2)) >= 0;
        return name.endsWith("y") && !vowelBefore ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }

    /**
     * Lists the resources of a group of Kubernetes itself.
     *
     * @param group the API group; empty for the core group
     * @return their names, sorted; empty where the group is not known
     */
    public static Set<String> ofGroup(String group) {
        KindIndex index = KindIndex.bundled();
        Set<String> names = new TreeSet<>();
        for (String version : index.versions()) {
            String of = version.substring(0, Math.max(0, version.indexOf('/')));
            if (of.equals(group)) {
                index.kinds(version).forEach(kind -> names.add(plural(kind)));
            }
        }
        return names;
    }
}

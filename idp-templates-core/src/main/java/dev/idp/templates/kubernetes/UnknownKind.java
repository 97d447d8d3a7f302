package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells a misspelt or outdated kind of Kubernetes' own from a custom resource.
 *
 * @param index the kinds that are known
 * @param resource an object of a kind that is not
 */
record UnknownKind(KindIndex index, Resource resource) {
    /** The Gateway API is installed, in versions that each cluster chooses. */
    private static final String INSTALLED = "gateway.networking.k8s.io";

    /**
     * Looks for what the kind was meant to be.
     *
     * @param problems takes a problem where no cluster has this kind; one that may be a custom resource, or newer than
     *     the index, is not judged
     */
    void check(Problems problems) {
        String version = resource.apiVersion();
        List<String> better = versionsWithKind();
        if (!isListed() && !isKubernetes()) {
            if (!group(version).equals(INSTALLED)) {
                NearMiss.of(version, better).ifPresent(near -> wrongVersion(List.of(near), problems));
            }
        } else if (!better.isEmpty()) {
            wrongVersion(better, problems);
        } else {
            checkKind(problems);
        }
    }

    private boolean isListed() {
        return index.versions().contains(resource.apiVersion());
    }

    /** A group without a dot is Kubernetes' own: custom resources cannot have one. */
    private boolean isKubernetes() {
        String group = group(resource.apiVersion());
        return !group.contains(".")
                || !group.equals(INSTALLED) && versionsOfGroup().findAny().isPresent();
    }

    /** Finds the API versions that have the kind: those of the resource's own group, else all. */
    private List<String> versionsWithKind() {
        List<String> own = withKind(versionsOfGroup());
        return own.isEmpty() ? withKind(index.versions().stream()) : own;
    }

    private List<String> withKind(Stream<String> versions) {
        return versions.filter(version -> index.type(version, resource.kind()).isPresent())
                .toList();
    }

    private Stream<String> versionsOfGroup() {
        String group = group(resource.apiVersion());
        return index.versions().stream().filter(version -> group(version).equals(group));
    }

    private static String group(String apiVersion) {
        return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
    }

    private void wrongVersion(List<String> expected, Problems problems) {
        String message = "found apiVersion " + Printable.of(resource.apiVersion()) + ", expected "
                + String.join(" or ", expected);
        report("apiVersion", message, "", problems);
    }

    private void checkKind(Problems problems) {
        List<String> kinds = versionsOfGroup()
                .flatMap(version -> index.kinds(version).stream())
                .distinct()
                .toList();
        String version = Printable.of(resource.apiVersion());
        if (kinds.isEmpty()) {
            String hint = NearMiss.hint(resource.apiVersion(), index.versions());
            report("apiVersion", "found the unknown apiVersion " + version, hint, problems);
        } else if (isListed() || NearMiss.of(resource.kind(), kinds).isPresent()) {
            String message = "found the unknown kind " + Printable.of(resource.kind()) + " of " + version;
            report("kind", message, NearMiss.hint(resource.kind(), kinds), problems);
        }
    }

    private void report(String field, String message, String hint, Problems problems) {
        Pointer pointer = Pointer.of(field);
        problems.error(
                KubernetesCode.UNKNOWN_KIND, resource.node().locate(pointer), resource.id() + ": " + message, hint);
    }
}

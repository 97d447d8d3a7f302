package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import java.util.Optional;

/** Checks what kustomize overwrites when an overlay sets the namespace of everything in it. */
final class NamespaceRules {
    private static final Pointer NAMESPACE = Pointer.of("metadata", "namespace");

    private NamespaceRules() {}

    static void check(Resource resource, String namespace, Problems problems) {
        resource.metadata()
                .get("namespace")
                .ifPresent(own -> problems.error(
                        KustomizeCode.OTHER_NAMESPACE,
                        own.origin().at(NAMESPACE),
                        resource.id() + ": found a namespace of its own, which the overlay overwrites",
                        "leave metadata.namespace out"));
        SubjectRules.subjects(resource).stream()
                .filter(subject -> isOverwritten(subject, namespace))
                .forEach(subject -> overwritten(resource, subject, namespace, problems));
    }

    private static void overwritten(Resource resource, MapNode subject, String namespace, Problems problems) {
        String message =
                "found the subject " + Printable.of(subject.text("name").orElse(""))
                        + ", whose namespace the overlay overwrites, expected " + namespace;
        String hint = "bind a subject of another name, or of this namespace";
        SubjectRules.error(resource, subject, Pointer.of("subjects"), message, hint, problems);
    }

    /**
     * Kustomize puts every subject named default, whatever its kind, into the namespace; and it takes the namespace
     * default for none, so that a service account there becomes the one of that name here.
     */
    private static boolean isOverwritten(MapNode subject, String namespace) {
        Optional<String> own = subject.text("namespace");
        boolean named = subject.text("name").equals(Optional.of("default"));
        boolean there = own.equals(Optional.of("default"));
        return (named || there) && !own.equals(Optional.of(namespace));
    }
}

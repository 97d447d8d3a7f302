package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import java.util.Optional;

/**
 * Applies strategic-merge patches, with Kubernetes' merge keys for the lists of known kinds: maps merge, {@code null}
 * removes, elements of lists are found by their key, all other lists are replaced.
 */
public final class StrategicMerge {
    private StrategicMerge() {}

    /**
     * Applies a patch that a person wrote, as the API server would: elements of lists keep their order, new ones follow.
     *
     * @param resource the resource
     * @param patch what to change; {@code $patch: delete} takes an element or a map away, {@code $patch: replace} stands
     *     for what was there, neither at the root
     * @param problems takes what is wrong with the patch
     * @return the changed resource's content, in which what the patch says has the patch's origin; the resource's own
     *     content where the patch is wrong
     */
    public static MapNode appending(Resource resource, MapNode patch, Problems problems) {
        Problems found = new Problems();
        Schema schema = Schema.Foreign.FOREIGN.of(resource.node());
        PatchCheck.check(schema, Optional.of(resource.node()), patch, Pointer.ROOT, found);
        problems.addAll(found.sorted());
        Merger merger = new Merger(ElementFinder.API_SERVER);
        return found.hasErrors()
                ? resource.node()
                : merger.map(schema, Optional.of(resource.node()), patch).orElseThrow();
    }

    /**
     * Applies a patch of an overlay, as kustomize does: its elements of lists come first.
     *
     * @param resource the resource
     * @param patch what to change; {@link PatchCheck} has no error for it, {@code $patch: delete} at its root aside
     * @return the changed resource, or nothing where the patch takes it away
     */
    static Optional<Resource> prepending(Resource resource, MapNode patch) {
        return new Merger(ElementFinder.KUSTOMIZE)
                .map(Schema.Foreign.FOREIGN.of(resource.node()), Optional.of(resource.node()), patch)
                .map(Resource::new);
    }
}

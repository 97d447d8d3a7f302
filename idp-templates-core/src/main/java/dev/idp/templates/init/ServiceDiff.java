package dev.idp.templates.init;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.SemanticDiff;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares all objects of a service before and after: objects are found by kind and name. */
public final class ServiceDiff {
    private ServiceDiff() {}

    /**
     * Compares.
     *
     * @param before the old objects
     * @param after the new objects
     * @return what differs, object by object in the order of their names
     */
    public static List<ServiceChange> between(Collection<Resource> before, Collection<Resource> after) {
        Map<String, Resource> old = index(before);
        Map<String, Resource> fresh = index(after);
        Map<String, Resource> all = new TreeMap<>(old);
        all.putAll(fresh);
        return all.keySet().stream()
                .flatMap(name -> object(name, Optional.ofNullable(old.get(name)), Optional.ofNullable(fresh.get(name))))
                .toList();
    }

    private static Stream<ServiceChange> object(String name, Optional<Resource> was, Optional<Resource> is) {
        return was.isPresent() && is.isPresent()
                ? fields(was.get(), is.get()).stream()
                : Stream.of(new ServiceChange(name, "", was.map(Resource::node), is.map(Resource::node)));
    }

    private static Map<String, Resource> index(Collection<Resource> resources) {
        Map<String, Resource> index = new TreeMap<>();
        resources.forEach(resource -> index.putIfAbsent(resource.id().toString(), resource));
        return index;
    }

    private static List<ServiceChange> fields(Resource before, Resource after) {
        List<ServiceChange> changes = new ArrayList<>();
        Resource aligned = aligned(before, after);
        if (!aligned.equals(before)) {
            String name = single(before, after).orElseThrow();
            changes.add(new ServiceChange(
                    before.id().toString(),
                    "spec.template.spec.containers[" + name + "].name",
                    Optional.of(text(name)),
                    Optional.of(text(single(after, before).orElseThrow()))));
        }
        SemanticDiff.between(aligned, after)
                .forEach(change -> changes.add(new ServiceChange(
                        before.id().toString(), change.path().toString(), change.before(), change.after())));
        return changes;
    }

    /** A container that alone has another name than before is the same container under a new name. */
    static Resource aligned(Resource before, Resource after) {
        Optional<String> old = single(before, after);
        Optional<String> fresh = single(after, before);
        Pointer pointer = Pointer.of("spec", "template", "spec", "containers");
        if (old.isEmpty() || fresh.isEmpty() || !(before.node().at(pointer).orElseThrow() instanceof ListNode list)) {
            return before;
        }
        List<Node> items = new ArrayList<>();
        for (MapNode container : list.maps()) {
            items.add(container.text("name").equals(old) ? container.with("name", fresh.get()) : container);
        }
        return new Resource(before.node().put(pointer, new ListNode(items, list.origin())));
    }

    /** Finds the one container of a resource that another does not have. */
    private static Optional<String> single(Resource resource, Resource other) {
        List<String> others = containers(other);
        List<String> own = containers(resource).stream()
                .filter(name -> !others.contains(name))
                .toList();
        return own.size() == 1 && resource.kind().equals("Deployment") ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static List<String> containers(Resource resource) {
        return PodTemplate.of(resource)
                .flatMap(pods -> pods.node().map("spec"))
                .flatMap(spec -> spec.list("containers"))
                .map(ListNode::maps)
                .orElse(List.of())
                .stream()
                .flatMap(container -> container.text("name").stream())
                .toList();
    }

    private static TextNode text(String value) {
        return new TextNode(value, Origin.ENGINE);
    }
}

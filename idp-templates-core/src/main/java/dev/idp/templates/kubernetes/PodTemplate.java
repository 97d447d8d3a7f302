package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the pods that a resource makes.
 *
 * @param pointer where the pod's {@code metadata} and {@code spec} stand in the resource
 * @param node the map of the two
 */
public record PodTemplate(Pointer pointer, MapNode node) {
    private static final Map<String, Pointer> PLACES = Map.of(
            "Pod", Pointer.ROOT,
            "Deployment", Pointer.of("spec", "template"),
            "StatefulSet", Pointer.of("spec", "template"),
            "DaemonSet", Pointer.of("spec", "template"),
            "ReplicaSet", Pointer.of("spec", "template"),
            "Job", Pointer.of("spec", "template"),
            "CronJob", Pointer.of("spec", "jobTemplate", "spec", "template"));

    /**
     * Finds the pod template of a resource.
     *
     * @param resource any resource
     * @return its pod template, where its kind has one
     */
    public static Optional<PodTemplate> of(Resource resource) {
        return Optional.ofNullable(PLACES.get(resource.kind()))
                .flatMap(pointer -> resource.node()
                        .at(pointer)
                        .filter(MapNode.class::isInstance)
                        .map(node -> new PodTemplate(pointer, (MapNode) node)));
    }

    /**
     * Lists the ConfigMaps that the pods read.
     *
     * @return their names, as volumes, projected volumes, {@code env} and {@code envFrom} give them, in that order
     */
    public Stream<String> configMaps() {
        MapNode spec = node.map("spec").orElseGet(MapNode::empty);
        Stream<MapNode> volumes = maps(spec, "volumes");
        Stream<String> mounted = volumes.flatMap(volume -> Stream.concat(
                volume.map("configMap").flatMap(map -> map.text("name")).stream(),
                volume.map("projected").stream()
                        .flatMap(projected -> maps(projected, "sources"))
                        .flatMap(source -> source.map("configMap").flatMap(map -> map.text("name")).stream())));
        return Stream.concat(mounted, containers().flatMap(PodTemplate::configMapsOf));
    }

    /**
     * Lists the containers, init containers included.
     *
     * @return their maps
     */
    public Stream<MapNode> containers() {
        MapNode spec = node.map("spec").orElseGet(MapNode::empty);
        return Stream.concat(maps(spec, "initContainers"), maps(spec, "containers"));
    }

    private static Stream<String> configMapsOf(MapNode container) {
        Stream<String> single = maps(container, "env")
                .flatMap(variable ->
                        variable.at(Pointer.of("valueFrom", "configMapKeyRef")).flatMap(PodTemplate::name).stream());
        Stream<String> whole = maps(container, "envFrom")
                .flatMap(source -> source.get("configMapRef").flatMap(PodTemplate::name).stream());
        return Stream.concat(single, whole);
    }

    private static Optional<String> name(Node reference) {
        return reference instanceof MapNode map ? map.text("name") : Optional.empty();
    }

    private static Stream<MapNode> maps(MapNode map, String key) {
        return map.list(key).map(ListNode::maps).orElse(List.of()).stream();
    }
}

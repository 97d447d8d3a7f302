package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import java.util.List;
import java.util.Optional;

/**
 * Says which ConfigMaps hold parameters.
 *
 * @param name the name; nothing where a selector chooses
 * @param selector chooses by labels
 * @param namespace where they are; nothing for the namespace of the object
 * @param isOptional whether an object passes where there is none
 */
record ParameterReference(
        Optional<String> name, LabelSelector selector, Optional<String> namespace, boolean isOptional) {
    /**
     * Finds the parameters.
     *
     * @param all the ConfigMaps that there are
     * @param home the namespace of the object
     */
    List<Resource> find(List<Resource> all, String home) {
        String wanted = namespace.orElse(home);
        return all.stream()
                .filter(map -> map.namespace().orElse("default").equals(wanted))
                .filter(map -> name.isPresent() ? map.name().equals(name.get()) : selector.matches(Labels.of(map)))
                .toList();
    }

    /** Returns what a person would look for. */
    String words() {
        return "ConfigMap " + name.orElse("with the labels of the selector")
                + namespace.map(in -> " in namespace " + in).orElse(" in the namespace of the object");
    }
}

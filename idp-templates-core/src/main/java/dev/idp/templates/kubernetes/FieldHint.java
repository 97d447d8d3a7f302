package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out what an unknown field was probably meant to be: another one here, or one of another map, because of its
 * indentation.
 *
 * @param index knows the types
 * @param places the maps with known fields around the field, the innermost first
 */
record FieldHint(KindIndex index, List<Place> places) {
    /**
     * A map with known fields.
     *
     * @param pointer where it stands in the object
     * @param fields its fields
     */
    record Place(Pointer pointer, Map<String, FieldType> fields) {}

    /**
     * Advises on a field.
     *
     * @param name the unknown field
     * @param present the fields that stand beside it
     * @return the near miss, or where the field belongs, or the fields that are known here
     */
    String of(String name, Set<String> present) {
        Set<String> known = places.get(0).fields().keySet();
        Set<String> free =
                known.stream().filter(field -> !present.contains(field)).collect(Collectors.toSet());
        return NearMiss.of(name, free)
                .or(() -> NearMiss.of(name, known))
                .map(near -> "did you mean \"" + near + "\"?")
                .or(() -> outside(name))
                .or(() -> inside(name))
                .orElseGet(() -> NearMiss.hint(name, known));
    }

    private Optional<String> outside(String name) {
        return places.stream()
                .filter(place -> place.fields().containsKey(name))
                .findFirst()
                .map(place -> belongs(name, place.pointer().dotted()));
    }

    private Optional<String> inside(String name) {
        List<String> owners = places.get(0).fields().entrySet().stream()
                .filter(field -> fields(field.getValue()).containsKey(name))
                .map(Map.Entry::getKey)
                .toList();
        return owners.size() == 1 ? Optional.of(belongs(name, owners.get(0))) : Optional.empty();
    }

    private Map<String, FieldType> fields(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return fields(list.item());
        }
        return type instanceof FieldType.Fields fields ? index.fields(fields) : Map.of();
    }

    private static String belongs(String name, String owner) {
        String place = owner.isEmpty() ? "the object itself" : owner;
        return "check the indentation: " + Printable.of(name) + " is a field of " + place;
    }
}

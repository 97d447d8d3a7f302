package dev.idp.templates.template;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which libraries a template uses: {@code spec.idp.libraries}, a list of {@code NAME@VERSION}. */
final class LibraryReferences {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<name>[a-z]([a-z0-9-]*[a-z0-9])?)@(?<version>[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?)");
    private static final Pointer LIBRARIES = Pointer.of("spec", "idp", "libraries");

    private LibraryReferences() {}

    static List<TemplateVersion> of(MapNode entity, Libraries libraries, Problems problems) {
        List<String> references = entity.at(LIBRARIES)
                .filter(ListNode.class::isInstance)
                .map(list -> ((ListNode) list).texts())
                .orElse(List.of());
        List<TemplateVersion> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < references.size(); i++) {
            Location asked = entity.locate(LIBRARIES.then(i));
            find(references.get(i), asked, libraries, problems)
                    .filter(library -> isFirst(library, names, asked, problems))
                    .ifPresent(found::add);
        }
        checkOneVersionEach(found, entity.locate(LIBRARIES), problems);
        return found;
    }

    private static void checkOneVersionEach(List<TemplateVersion> libraries, Location asked, Problems problems) {
        Map<String, TemplateVersion> seen = new TreeMap<>();
        for (TemplateVersion library : libraries) {
            SortedMap<String, TemplateVersion> all = library.allLibraries();
            all.put(library.name(), library);
            for (TemplateVersion one : all.values()) {
                TemplateVersion other = seen.putIfAbsent(one.name(), one);
                if (other != null && !other.label().equals(one.label())) {
                    refuseTwoVersions(other, one, asked, problems);
                }
            }
        }
    }

    private static void refuseTwoVersions(
            TemplateVersion first, TemplateVersion second, Location asked, Problems problems) {
        problems.error(
                TemplateCode.BAD_LIBRARY,
                asked,
                "found libraries that bring " + first.label() + " and " + second.label(),
                "choose versions that use the same " + second.name());
    }

    private static Optional<TemplateVersion> find(
            String reference, Location asked, Libraries libraries, Problems problems) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            refuseReference(reference, asked, problems);
            return Optional.empty();
        }
        try {
            return Optional.of(libraries.find(parts.group("name"), parts.group("version"), asked))
                    .filter(library -> isLibrary(library, asked, problems));
        } catch (IdpException wrong) {
            problems.addAll(wrong.problems());
            return Optional.empty();
        }
    }

    private static void refuseReference(String reference, Location asked, Problems problems) {
        problems.error(
                TemplateCode.BAD_LIBRARY,
                asked,
                "found " + Printable.of(reference) + ", expected a library and its exact version",
                "write NAME@VERSION, such as pod@1.0.0");
    }

    private static boolean isLibrary(TemplateVersion found, Location asked, Problems problems) {
        if (found.type() != TemplateType.LIBRARY) {
            problems.error(
                    TemplateCode.BAD_LIBRARY,
                    asked,
                    "found " + found.label() + ", a template of type "
                            + found.type().word() + ", expected a library",
                    "");
        }
        return found.type() == TemplateType.LIBRARY;
    }

    private static boolean isFirst(TemplateVersion library, Set<String> names, Location asked, Problems problems) {
        boolean first = names.add(library.name());
        if (!first) {
            problems.error(
                    TemplateCode.BAD_LIBRARY,
                    asked,
                    "found the library " + library.name() + " twice",
                    "keep one version of it");
        }
        return first;
    }
}

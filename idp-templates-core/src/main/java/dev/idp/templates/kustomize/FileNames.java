package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.tree.Digest;
import dev.idp.templates.tree.FileEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Names the files of one folder after the resources in them. */
final class FileNames {
    private static final int LONGEST = 200;

    /** From the shortest to the one that is always unlike the others. */
    private static final List<Function<ResourceId, String>> FORMS =
            List.of(FileNames::kindAndName, FileNames::withGroup, FileNames::withVersion, FileNames::withDigest);

    private FileNames() {}

    /**
     * Chooses names.
     *
     * @param ids the resources of the folder
     * @return {@code kind-name.yaml} in lower case for each; the API group is added where two clash
     */
    static Map<ResourceId, String> of(Collection<ResourceId> ids) {
        Map<ResourceId, Integer> form = new LinkedHashMap<>();
        ids.forEach(id -> form.put(id, 0));
        Map<ResourceId, String> names = names(form);
        for (int round = 1; round < FORMS.size(); round++) {
            Map<String, Integer> uses = new HashMap<>();
            names.values().forEach(name -> uses.merge(name, 1, Integer::sum));
            for (Map.Entry<ResourceId, String> entry : names.entrySet()) {
                if (uses.getOrDefault(entry.getValue(), 0) > 1) {
                    form.put(entry.getKey(), round);
                }
            }
            names = names(form);
        }
        return names;
    }

    private static Map<ResourceId, String> names(Map<ResourceId, Integer> form) {
        Map<ResourceId, String> names = new LinkedHashMap<>();
        form.forEach((id, number) -> {
            String name = FORMS.get(number).apply(id);
            names.put(id, (name.length() > LONGEST ? withDigest(id) : name) + ".yaml");
        });
        return names;
    }

    private static String kindAndName(ResourceId id) {
        return safe(id.kind()) + "-" + safe(id.name());
    }

    private static String withGroup(ResourceId id) {
        String group = id.group().isEmpty() ? "" : "." + safe(id.group());
        return safe(id.kind()) + group + "-" + safe(id.name());
    }

    private static String withVersion(ResourceId id) {
        return safe(id.kind()) + "." + safe(id.apiVersion()) + "-" + safe(id.name());
    }

    private static String withDigest(ResourceId id) {
        String text = id.apiVersion() + "\n" + id.kind() + "\n" + id.name();
        String start = kindAndName(id);
        String digest = Digest.of(FileEntry.ofText(text));
        return start.substring(0, Math.min(start.length(), LONGEST - 20)) + "-"
                + digest.substring(digest.length() - 16);
    }

    private static String safe(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
    }
}

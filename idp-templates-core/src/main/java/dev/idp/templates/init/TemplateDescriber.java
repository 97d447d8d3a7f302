package dev.idp.templates.init;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.Workload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Describes one version of a template. */
public final class TemplateDescriber {
    private static final Pattern KIND = Pattern.compile("(?m)^kind: ([A-Z][A-Za-z0-9]*)\\s*$");

    private final Catalog catalog;
    private final Platform platform;

    /**
     * Prepares for a catalog.
     *
     * @param catalog where the template is
     * @param platform whose environments the example of the template is planned for
     */
    public TemplateDescriber(Catalog catalog, Platform platform) {
        this.catalog = catalog;
        this.platform = platform;
    }

    /**
     * Describes a template version.
     *
     * @param reference {@code NAME} or {@code NAME@VERSION}
     * @param asked where the reference was written
     * @return the description
     * @throws IdpException where the catalog has no such version, or may not give it
     */
    public TemplateDescription describe(String reference, Location asked) {
        TemplateSummary summary = TemplateList.find(catalog, reference, asked);
        TemplateVersion template = catalog.find(summary.name(), summary.version(), asked, asked);
        SortedMap<String, Integer> made = made(summary, "minimal");
        Set<String> possible = new TreeSet<>(made(summary, "everything").keySet());
        possible.addAll(kinds(template));
        possible.removeAll(made.keySet());
        return new TemplateDescription(
                summary,
                ParameterOutline.of(template.parameters().document()),
                counts(made),
                List.copyOf(possible),
                versions(summary.name()),
                changelog(summary));
    }

    private String changelog(TemplateSummary summary) {
        return catalog.file(summary.name(), summary.version(), "CHANGELOG.md")
                .map(FileEntry::text)
                .orElse("");
    }

    private static List<TemplateDescription.Count> counts(SortedMap<String, Integer> kinds) {
        List<TemplateDescription.Count> counts = new ArrayList<>();
        kinds.forEach((kind, number) -> counts.add(new TemplateDescription.Count(kind, number)));
        return counts;
    }

    private List<TemplateDescription.State> versions(String name) {
        List<TemplateDescription.State> newestFirst = new ArrayList<>();
        for (String version : catalog.versions(name)) {
            newestFirst.add(0, new TemplateDescription.State(version, TemplateList.state(catalog, name, version)));
        }
        return newestFirst;
    }

    /** Plans an example; where there is none, or it makes no plan here, the manifests alone tell the kinds. */
    private SortedMap<String, Integer> made(TemplateSummary summary, String example) {
        SortedMap<String, Integer> kinds = new TreeMap<>();
        String file = "examples/" + example + "/idp.yaml";
        Optional<FileEntry> descriptor = catalog.file(summary.name(), summary.version(), file);
        if (descriptor.isPresent()) {
            try {
                Workload workload = new DescriptorReader()
                        .read(summary.label() + "/" + file, descriptor.get().bytes());
                base(workload).forEach(resource -> kinds.merge(resource.kind(), 1, Integer::sum));
            } catch (IdpException noPlan) {
                return new TreeMap<>();
            }
        }
        return kinds;
    }

    private List<Resource> base(Workload workload) {
        GenerateRequest request = new GenerateRequest(
                workload,
                FileTree.EMPTY,
                platform,
                Catalogs.of(catalog),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Purpose.LOOK);
        return new Generator().plan(request).base();
    }

    private static Set<String> kinds(TemplateVersion template) {
        TreeSet<String> kinds = new TreeSet<>();
        for (FileEntry file : template.manifests().files().values()) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            KIND.matcher(text).results().forEach(match -> kinds.add(match.group(1)));
        }
        return kinds;
    }
}

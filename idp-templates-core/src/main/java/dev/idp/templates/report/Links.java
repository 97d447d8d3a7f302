package dev.idp.templates.report;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the resources of one environment hang together.
 *
 * @param items what is generated
 * @param links who does what to whom; the other end may be something that is there already
 */
record Links(SortedSet<Item> items, List<Link> links) {
    static Links of(List<Deployed> all) {
        SortedSet<Item> items = new TreeSet<>();
        SortedSet<Link> links = new TreeSet<>();
        for (Deployed deployed : all) {
            items.add(Item.of(deployed));
            addLinks(deployed, all, links);
        }
        return new Links(items, List.copyOf(links));
    }

    /** Lists the generated resources that no link touches. */
    List<Item> alone() {
        Set<Item> linked = new HashSet<>();
        for (Link link : links) {
            linked.add(link.from());
            linked.add(link.to());
        }
        return items.stream().filter(item -> !linked.contains(item)).toList();
    }

    private static void addLinks(Deployed from, List<Deployed> all, Set<Link> links) {
        Resource resource = from.resource();
        Optional<Selection> selection = Selection.of(resource.kind());
        if (selection.isPresent()) {
            List<Item> found = new ArrayList<>();
            selection.get().addFound(from, all, found);
            add(from, selection.get().verb(), found, links);
        }
        addNamed(from, Reference.of(resource.kind()), resource.node(), links);
        Optional<PodTemplate> pods = PodTemplate.of(resource);
        if (pods.isPresent()) {
            addNamed(from, Reference.OF_PODS, pods.get().node(), links);
        }
    }

    private static void addNamed(Deployed from, List<Reference> references, MapNode holder, Set<Link> links) {
        for (Reference reference : references) {
            List<Item> named = new ArrayList<>();
            reference.addNamed(holder, from.namespace(), named);
            add(from, reference.verb(), named, links);
        }
    }

    private static void add(Deployed from, Verb verb, List<Item> targets, Set<Link> links) {
        Item item = Item.of(from);
        for (Item target : targets) {
            links.add(new Link(item, verb, target));
        }
    }
}

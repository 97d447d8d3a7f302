package dev.idp.templates.report;

import dev.idp.templates.kubernetes.PodTemplate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the resources of one environment hang together.
 *
 * @param items what is generated
 * @param links who does what to whom; the other end may be something that is there already
 */
record Links(SortedSet<Item> items, List<Link> links) {
    static Links of(List<Deployed> all) {
        List<Link> links = all.stream()
                .flatMap(from -> links(from, all))
                .sorted()
                .distinct()
                .toList();
        return new Links(all.stream().map(Item::of).collect(Collectors.toCollection(TreeSet::new)), links);
    }

    /** Lists the generated resources that no link touches. */
    List<Item> alone() {
        return items.stream()
                .filter(item -> links.stream()
                        .noneMatch(link -> link.from().equals(item) || link.to().equals(item)))
                .toList();
    }

    private static Stream<Link> links(Deployed from, List<Deployed> all) {
        Item item = Item.of(from);
        String kind = from.resource().kind();
        Stream<Link> selected = Selection.of(kind).stream()
                .flatMap(selection -> selection.found(from, all).map(found -> new Link(item, selection.verb(), found)));
        Stream<Link> named = Reference.of(kind).stream()
                .flatMap(reference -> reference
                        .named(from.resource().node(), from.namespace())
                        .map(target -> new Link(item, reference.verb(), target)));
        Stream<Link> pods = PodTemplate.of(from.resource()).stream()
                .flatMap(template -> Reference.OF_PODS.stream()
                        .flatMap(reference -> reference
                                .named(template.node(), from.namespace())
                                .map(target -> new Link(item, reference.verb(), target))));
        return Stream.of(selected, named, pods).flatMap(links -> links);
    }
}

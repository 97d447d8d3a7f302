package dev.idp.templates.git;

import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Goes down from the roots of commits to paths; what is missing on the way is received, one level at a time. */
final class Descent {
    private final ReceivedObjects objects;
    private final Place place;

    Descent(ReceivedObjects objects, Place place) {
        this.objects = objects;
        this.place = place;
    }

    /**
     * A tree on the way.
     *
     * @param tree the tree
     * @param rest the names that are still to go, at least one
     */
    private record Step(ObjectId tree, List<String> rest) {}

    /** Receives all trees from the roots down to those that the paths stand in, and returns them. */
    Set<ObjectId> receive(Collection<ObjectId> roots, Collection<TreePath> paths) {
        Set<ObjectId> passed = new LinkedHashSet<>();
        List<Step> steps = roots.stream()
                .flatMap(root -> paths.stream().map(path -> new Step(root, path.names())))
                .toList();
        while (!steps.isEmpty()) {
            List<ObjectId> trees = steps.stream().map(Step::tree).distinct().toList();
            objects.trees(place, trees);
            passed.addAll(trees);
            steps = steps.stream().flatMap(this::next).distinct().toList();
        }
        return passed;
    }

    private Stream<Step> next(Step step) {
        if (step.rest().size() == 1) {
            return Stream.empty();
        }
        return read(step.tree())
                .get(step.rest().get(0))
                .filter(RawTree.Entry::isTree)
                .map(entry ->
                        new Step(entry.id(), step.rest().subList(1, step.rest().size())))
                .stream();
    }

    /** Finds what stands at a path, in trees that were received. */
    Optional<RawTree.Entry> find(ObjectId root, TreePath path) {
        Optional<RawTree.Entry> entry = Optional.of(RawTree.Entry.tree(root));
        for (String name : path.names()) {
            entry = entry.filter(RawTree.Entry::isTree)
                    .flatMap(folder -> read(folder.id()).get(name));
        }
        return entry;
    }

    RawTree read(ObjectId tree) {
        try (ObjectReader reader = objects.repository().newObjectReader()) {
            return RawTree.read(reader, tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a tree that was received", impossible);
        }
    }
}

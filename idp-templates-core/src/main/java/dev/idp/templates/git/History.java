package dev.idp.templates.git;

import dev.idp.templates.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Finds the commits that changed one folder. Commits are received without files, few at first; then the trees on the way
 * to the folder, those of all commits together.
 */
final class History {
    private static final int FIRST = 64;
    private static final int FACTOR = 8;

    private final ReceivedObjects known;
    private final Place place;
    private final TreePath folder;

    History(ReceivedObjects known, Place place, TreePath folder) {
        this.known = known;
        this.place = place;
        this.folder = folder;
    }

    List<Revision> revisions(int most, int commits) {
        for (int depth = Math.min(FIRST, commits); ; depth = Math.min(depth * FACTOR, commits)) {
            ReceivedObjects objects = known.empty();
            objects.commit(place, Portion.history(depth));
            List<RevCommit> line = line(objects);
            List<Revision> found = changes(objects, line);
            boolean isWhole = line.size() < depth;
            if (found.size() >= most || isWhole || depth == commits) {
                return found.subList(0, Math.min(most, found.size()));
            }
        }
    }

    private List<RevCommit> line(ReceivedObjects objects) {
        List<RevCommit> line = new ArrayList<>();
        RevCommit commit = objects.parsed(place.commit());
        line.add(commit);
        while (commit.getParentCount() > 0) {
            commit = objects.parsed(commit.getParent(0));
            line.add(commit);
        }
        return line;
    }

    private List<Revision> changes(ReceivedObjects objects, List<RevCommit> line) {
        Descent descent = new Descent(objects, place);
        descent.receive(line.stream().<ObjectId>map(RevCommit::getTree).toList(), List.of(folder));
        List<Optional<String>> ids = line.stream()
                .map(commit -> descent.find(commit.getTree(), folder)
                        .map(entry -> entry.id().name()))
                .toList();
        List<Revision> changes = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            RevCommit commit = line.get(i);
            // the oldest one that was received may have parents that were not; then it is unknown what it changed
            Optional<String> before = i + 1 < line.size()
                    ? ids.get(i + 1)
                    : Tip.parents(commit).isEmpty() ? Optional.empty() : ids.get(i);
            if (!ids.get(i).equals(before)) {
                changes.add(new Revision(commit.name(), CommitText.of(commit), ids.get(i)));
            }
        }
        return changes;
    }
}

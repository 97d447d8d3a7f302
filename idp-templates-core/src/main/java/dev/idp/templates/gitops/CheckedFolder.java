package dev.idp.templates.gitops;

import dev.idp.templates.tree.TreePath;
import java.util.Optional;

/** A folder that was judged by itself, and what is known of it for judging all of them together. */
record CheckedFolder(TreePath path, Verdict verdict, Optional<ChangedFolder> folder) {
    static CheckedFolder of(TreePath path, Verdict verdict) {
        return new CheckedFolder(path, verdict, Optional.empty());
    }
}

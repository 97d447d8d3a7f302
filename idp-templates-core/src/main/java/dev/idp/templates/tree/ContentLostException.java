package dev.idp.templates.tree;

import java.io.IOException;

/** Says that a file of a stored tree is no longer in its store; the tree can be stored again. */
public final class ContentLostException extends IOException {
    private static final long serialVersionUID = 1L;

    ContentLostException(TreePath path) {
        super(path.toString());
    }
}

package dev.idp.templates.render;

/**
 * How the lines of an inserted block of text are laid out.
 *
 * @param layout the way
 * @param indent blanks before each line; nothing for {@code INLINE}
 */
record Place(Layout layout, int indent) {
    static final Place INLINE = new Place(Layout.INLINE, 0);
    static final Place MARGIN = new Place(Layout.OWN_LINES, 0);

    /** The ways. */
    enum Layout {
        /** Within a line: one line at most. */
        INLINE,
        /** The tag's line is stripped: the block brings its indentation and its line breaks. */
        OWN_LINES,
        /** The first line stands behind a prefix of blanks or dashes, the others are indented to it. */
        BEHIND_PREFIX
    }

    /** Writes the place as one number, as it stands in rewritten templates. */
    int code() {
        return switch (layout) {
            case INLINE -> -1;
            case OWN_LINES -> 2 * indent;
            case BEHIND_PREFIX -> 2 * indent + 1;
        };
    }

    static Place of(int code) {
        if (code < 0) {
            return INLINE;
        }
        return new Place(code % 2 == 0 ? Layout.OWN_LINES : Layout.BEHIND_PREFIX, code / 2);
    }
}

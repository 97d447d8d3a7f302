package dev.idp.templates.report;

/** One part of the page, with a heading that the navigation names. */
interface Section {
    /** Returns the anchor: a word of ours, never a value. */
    String id();

    /** Returns the heading. */
    String title();

    /** Returns in few words what the part says: {@code 3 files changed}. */
    String gist();

    /** Writes what stands below the heading. */
    void write(Html html);
}

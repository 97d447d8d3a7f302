package dev.idp.templates.platform;

/** How a publication reaches the branch that Argo CD syncs from. */
public enum Delivery {
    /** By a pull request that people merge. */
    PULL_REQUEST("pull-request"),
    /** By a pull request that the forge merges when its checks pass. */
    AUTO_MERGE("auto-merge"),
    /** By a commit on the branch itself. */
    DIRECT("direct");

    private final String word;

    Delivery(String word) {
        this.word = word;
    }

    /**
     * Reads a word of the platform file.
     *
     * @param word one of {@code pull-request}, {@code auto-merge} and {@code direct}
     * @return the delivery
     */
    static Delivery of(String word) {
        for (Delivery delivery : values()) {
            if (delivery.word.equals(word)) {
                return delivery;
            }
        }
        throw new IllegalArgumentException("a word that the schema refuses: " + word);
    }

    /**
     * Returns the word for the platform file.
     *
     * @return in lower case, with a hyphen
     */
    public String word() {
        return word;
    }
}

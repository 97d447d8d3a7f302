package dev.idp.templates.report;

/** What one resource does to another. */
enum Verb {
    ROUTES_TO("routes to", Manner.TRAFFIC),
    LISTENS_AT("listens at", Manner.TRAFFIC),
    SELECTS("selects", Manner.TRAFFIC),
    IS_NAMED_BY("is named by", Manner.TRAFFIC),
    READS("reads", Manner.DATA),
    MAKES("makes", Manner.DATA),
    WRITES_TO("writes to", Manner.DATA),
    LIVES_IN("lives in", Manner.DATA),
    RUNS_AS("runs as", Manner.CONTROL),
    SCALES("scales", Manner.CONTROL),
    PROTECTS("protects", Manner.CONTROL),
    GUARDS("guards", Manner.CONTROL),
    SCRAPES("scrapes", Manner.CONTROL),
    GRANTS("grants", Manner.CONTROL),
    IS_GIVEN_TO("is given to", Manner.CONTROL);

    private final String word;
    private final Manner manner;

    Verb(String word, Manner manner) {
        this.word = word;
        this.manner = manner;
    }

    /** Returns the verb as a sentence has it, between the two resources. */
    String word() {
        return word;
    }

    Manner manner() {
        return manner;
    }

    /** How a link is drawn; the words beside each box say the same. */
    enum Manner {
        /** A request goes along it. */
        TRAFFIC,
        /** A value goes along it. */
        DATA,
        /** One governs the other. */
        CONTROL
    }
}

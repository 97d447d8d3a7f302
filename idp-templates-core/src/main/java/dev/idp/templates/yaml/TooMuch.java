package dev.idp.templates.yaml;

/** Ends the reading of a text that costs too much. */
final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Origin origin;
    private final String reason;

    TooMuch(Origin origin, String reason) {
        super(reason, null, false, false);
        this.origin = origin;
        this.reason = reason;
    }

    Origin origin() {
        return origin;
    }

    String reason() {
        return reason;
    }
}

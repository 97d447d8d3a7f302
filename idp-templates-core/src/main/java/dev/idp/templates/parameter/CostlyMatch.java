package dev.idp.templates.parameter;

/** Ends a judgement: neither yes nor no would be true of a text whose match takes too long. */
final class CostlyMatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expression;
    private final String text;

    CostlyMatch(String expression, String text) {
        super("too many steps", null, false, false);
        this.expression = expression;
        this.text = text;
    }

    String expression() {
        return expression;
    }

    String text() {
        return text;
    }
}

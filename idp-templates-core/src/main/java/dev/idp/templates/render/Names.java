package dev.idp.templates.render;

import java.util.Set;

/** What the engine adds to the variables that a template sees. Templates must not use names that begin with two underscores. */
final class Names {
    static final String RESERVED = "__";

    /** Opens an evaluation: {@code __b(file, line, column)}. */
    static final String BEGIN = "__b";

    /** Puts a value aside and prints its token: {@code __v(evaluation, [value], place)}. */
    static final String VALUE = "__v";

    /** Ends an evaluation and keeps its reads with the result: {@code __o(evaluation, result)}. */
    static final String TRACE = "__o";

    /** The same for a result that must be there: {@code __r(evaluation, [result])}. */
    static final String TRACE_PRESENT = "__r";

    /** Keeps the reads of the text that stops the template: {@code __s(evaluation, [text])}. */
    static final String STOP = "__s";

    /** Checks the size of a result: {@code __l(result)}. */
    static final String LIMIT = "__l";

    /** Checks the list that is to be joined: {@code __j(list)}. */
    static final String JOIN = "__j";

    /** Checks a text that is to be repeated: {@code __a(text)}. */
    static final String REPLACEMENT = "__a";

    /** Lays out what its body prints: {@code <@__i place=n file=n line=n column=n>}. */
    static final String INDENT = "__i";

    /** The argument of {@link #INDENT}. */
    static final String PLACE = "place";

    /** For authors: turns the YAML that its body prints into one value; the rewriter adds where it stands. */
    static final String NODE = "node";

    /** For authors: prints a list or map literal, which {@code ${}} alone does not take. */
    static final String LITERAL = "value";

    static final Set<String> FOR_AUTHORS = Set.of(NODE, LITERAL);

    private Names() {}
}

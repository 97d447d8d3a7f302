package dev.idp.templates.render;

import java.time.Duration;

/**
 * What compiling and rendering may cost before it is refused.
 *
 * @param templateCharacters one template file
 * @param expressionCharacters one expression
 * @param outputCharacters all that is printed in one rendering, markers and tokens included, and all text put aside
 * @param lineCharacters one printed line; the YAML parser needs quadratic time for long ones
 * @param values nodes put aside in one rendering
 * @param depth maps and lists inside each other in one value
 * @param text characters that one operator may yield
 * @param list items that one operator may yield
 * @param digits of a number that one operator may yield, before and after the point together
 * @param replacement characters of the second argument of {@code ?replace}, which the text repeats
 * @param operations guarded operators of one rendering
 * @param deadline processor time of one rendering; wall time where the JVM measures no other
 * @param allocatedBytes heap bytes that the rendering thread may allocate, garbage included
 * @param stackBytes stack of the rendering thread
 */
record RenderLimits(
        int templateCharacters,
        int expressionCharacters,
        int outputCharacters,
        int lineCharacters,
        int values,
        int depth,
        int text,
        int list,
        int digits,
        int replacement,
        int operations,
        Duration deadline,
        long allocatedBytes,
        long stackBytes) {
    static final RenderLimits DEFAULT = new RenderLimits(
            64 * 1024,
            2_000,
            10 * 1024 * 1024,
            64 * 1024,
            100_000,
            32,
            64 * 1024,
            10_000,
            40,
            256,
            1_000_000,
            Duration.ofSeconds(10),
            256L * 1024 * 1024,
            1024 * 1024);
}

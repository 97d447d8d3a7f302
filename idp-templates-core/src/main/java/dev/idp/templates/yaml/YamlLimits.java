package dev.idp.templates.yaml;

/**
 * What a text may cost before it is refused.
 *
 * @param bytes the whole text, encoded in UTF-8
 * @param depth maps and lists inside each other
 * @param events parser events: about two for each value
 * @param scalar characters of one value, and of one line
 * @param key characters of one key
 */
public record YamlLimits(int bytes, int depth, int events, int scalar, int key) {
    /** For files that people write. */
    public static final YamlLimits FILE = new YamlLimits(256 * 1024, 32, 50_000, 64 * 1024, 256);

    /** For the index of a catalog: a hundred bytes for each of thousands of versions. */
    public static final YamlLimits INDEX = new YamlLimits(4 * 1024 * 1024, 8, 500_000, 4 * 1024, 256);

    /** For text that a template rendered. */
    public static final YamlLimits RENDERED = new YamlLimits(10 * 1024 * 1024, 64, 50_000, 1024 * 1024, 512);
}

package dev.idp.templates.workload;

/**
 * Which template a workload follows.
 *
 * @param name the template
 * @param version an exact semantic version, or a range of them
 */
public record TemplateReference(String name, String version) {
    /** Returns {@code name@version}. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}

package dev.idp.templates.init;

/**
 * What a list of templates says of one.
 *
 * @param name the template's name
 * @param title what a catalog calls it
 * @param description what it is for, on one line
 * @param version its newest version that may still be chosen, else its newest
 * @param state who may use that version: {@code candidate}, {@code released}, {@code deprecated}, {@code yanked}
 * @param type what it makes: {@code workload}, {@code need} or {@code library}
 */
public record TemplateSummary(
        String name, String title, String description, String version, String state, String type) {
    static final String WORKLOAD = "workload";

    /**
     * Names the version as people do.
     *
     * @return {@code name@version}
     */
    public String label() {
        return name + "@" + version;
    }
}

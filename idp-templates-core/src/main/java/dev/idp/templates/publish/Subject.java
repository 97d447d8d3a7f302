package dev.idp.templates.publish;

/**
 * One workload in one environment: what a branch and a pull request are about.
 *
 * @param system the tenant
 * @param name the workload
 * @param environment the environment
 */
public record Subject(String system, String name, String environment) {
    /** The first folder of the names of our branches. */
    public static final String BRANCHES = "idp/";

    /**
     * Names the branch of its pull request. Names are DNS labels, so that no two subjects share one.
     *
     * @return without {@code refs/heads/}
     */
    public String head() {
        return BRANCHES + this;
    }

    /**
     * Returns the line that tells our pull requests from others.
     *
     * @return a comment of Markdown, which readers do not see
     */
    public String marker() {
        return "<!-- idp: " + this + " -->";
    }

    /** Returns {@code SYSTEM/NAME/ENV}. */
    @Override
    public String toString() {
        return system + "/" + name + "/" + environment;
    }
}

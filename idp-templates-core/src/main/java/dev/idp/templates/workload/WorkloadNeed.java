package dev.idp.templates.workload;

import dev.idp.templates.problem.Pointer;

/**
 * Something that a workload asks for and another template provides.
 *
 * @param name what the workload calls it
 * @param template the template that provides it
 */
public record WorkloadNeed(String name, TemplateReference template) {
    /** Where the descriptor says what the workload needs. */
    public static final Pointer ALL = Pointer.of("spec", "needs");

    /**
     * Returns where the need stands.
     *
     * @return the pointer into the descriptor
     */
    public Pointer pointer() {
        return ALL.then(name);
    }
}

package dev.idp.templates.render;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;

/**
 * One place where a template reads its data, found in its text.
 *
 * @param path what is read: {@code /p/scaling/min}; {@code *} for a key that is computed
 * @param compared whether it is compared with something: {@code ==}, {@code <}, the subject of a switch
 * @param location where it stands in the template
 */
public record TemplateRead(Pointer path, boolean compared, Location location) {
    /** Stands for a key that is computed. */
    public static final String ANY = "*";
}

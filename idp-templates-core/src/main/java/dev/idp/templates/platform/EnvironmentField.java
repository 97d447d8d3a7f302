package dev.idp.templates.platform;

import dev.idp.templates.problem.Pointer;
import java.util.List;

/**
 * One field of what templates see as {@code env}: the one list from which the data of real environments and of the two
 * shadows are made.
 *
 * @param pointer its place in {@code env}
 * @param type its type
 * @param optional whether an environment may lack it
 */
public record EnvironmentField(Pointer pointer, Type type, boolean optional) {
    /** The types of fields. */
    public enum Type {
        /** A text. */
        TEXT,
        /** True or false. */
        BOOLEAN
    }

    /** All fields. */
    public static final List<EnvironmentField> ALL = List.of(
            text("name"),
            text("class"),
            text("cluster"),
            text("namespace"),
            text("domain"),
            text("identity", "issuer"),
            text("identity", "realm"),
            new EnvironmentField(Pointer.of("iam", "role"), Type.TEXT, true),
            new EnvironmentField(Pointer.of("storage", "snapshotClass"), Type.TEXT, true),
            new EnvironmentField(Pointer.of("capabilities", "keda"), Type.BOOLEAN, false));

    private static EnvironmentField text(String... names) {
        return new EnvironmentField(Pointer.of(names), Type.TEXT, false);
    }
}

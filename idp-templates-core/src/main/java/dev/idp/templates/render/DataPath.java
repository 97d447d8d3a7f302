package dev.idp.templates.render;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;

/** Names data as templates do: {@code p.env.DB_HOST}, {@code p.egress[0].port}, {@code p.labels["a/b"]}. */
final class DataPath {
    private DataPath() {}

    static String member(String path, String key) {
        if (path.isEmpty()) {
            return key;
        }
        boolean plain = !key.isEmpty()
                && Character.isLetter(key.charAt(0))
                && Pointer.of(key).dotted().equals(key);
        return plain ? path + "." + key : path + "[\"" + Printable.of(key) + "\"]";
    }

    static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}

package dev.idp.templates;

import java.util.List;

/** The packages of the core in their order: each knows only those before it. */
final class Packages {
    static final String ROOT = "dev.idp.templates";

    static final List<String> IN_ORDER = List.of(
            "problem",
            "yaml",
            "tree",
            "parameter",
            "workload",
            "platform",
            "nunjucks",
            "template",
            "render",
            "git",
            "catalog",
            "kubernetes",
            "kustomize",
            "policy",
            "lock",
            "generate",
            "publish",
            "scaffold",
            "upgrade",
            "fleet",
            "command");

    private static final int HUNDRED_OF_PROBLEM = 9;

    private Packages() {}

    /** The first two digits of the codes of a package's problems: 10 for {@code yaml}. */
    static int hundred(String name) {
        return HUNDRED_OF_PROBLEM + IN_ORDER.indexOf(name);
    }

    static String nameOf(Class<?> type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }
}

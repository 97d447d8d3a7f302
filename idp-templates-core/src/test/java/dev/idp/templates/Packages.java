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
            "init",
            "command");

    /** Packages that came when the numbers of those after them were taken; their own follow the last one. */
    private static final List<String> LATE = List.of("init");

    private static final int HUNDRED_OF_PROBLEM = 9;

    private Packages() {}

    /** The first two digits of the codes of a package's problems: 10 for {@code yaml}. */
    static int hundred(String name) {
        List<String> early =
                IN_ORDER.stream().filter(each -> !LATE.contains(each)).toList();
        int late = LATE.indexOf(name);
        return HUNDRED_OF_PROBLEM + (late < 0 ? early.indexOf(name) : early.size() + late);
    }

    static String nameOf(Class<?> type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }
}

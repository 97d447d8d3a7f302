package dev.idp.templates;

import java.util.List;
import java.util.Map;

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
            "credential",
            "git",
            "forge",
            "catalog",
            "kubernetes",
            "kustomize",
            "cel",
            "policy",
            "lock",
            "generate",
            "report",
            "review",
            "author",
            "publish",
            "gitops",
            "scaffold",
            "upgrade",
            "fleet",
            "init",
            "command");

    private static final int HUNDRED_OF_PROBLEM = 9;

    /** Packages that came when the numbers of those behind them were given out already. */
    private static final Map<String, Integer> LATER = Map.of(
            "init", 30, "author", 31, "report", 32, "cel", 33, "forge", 34, "gitops", 35, "review", 36, "credential", 37);

    private Packages() {}

    /** The first two digits of the codes of a package's problems: 10 for {@code yaml}. */
    static int hundred(String name) {
        List<String> numbered =
                IN_ORDER.stream().filter(each -> !LATER.containsKey(each)).toList();
        return LATER.getOrDefault(name, HUNDRED_OF_PROBLEM + numbered.indexOf(name));
    }

    static String nameOf(Class<?> type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }
}

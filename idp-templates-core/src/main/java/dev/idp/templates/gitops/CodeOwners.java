package dev.idp.templates.gitops;

import dev.idp.templates.platform.Environment;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.yaml.MapNode;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Writes who is asked to review, by environment, in the form that GitHub, GitLab and Gitea share. */
final class CodeOwners {
    private static final String PRODUCTION = "production";

    private CodeOwners() {}

    static String text(Platform platform) {
        String team = "@" + platform.name() + "/platform";
        NavigableSet<String> reviewers = reviewers(platform);
        StringBuilder out =
                new StringBuilder("# Who is asked to review a change. The last line that fits a path counts.\n"
                        + "# " + team + " stands for the platform team: write the group of your Git host.\n* " + team
                        + "\n\n"
                        + "# Workloads by environment. Narrow them by system as teams come, for example\n# "
                        + pattern(platform, "shop", "prod") + " @acme/checkout\n");
        for (String name : platform.environments()) {
            NavigableSet<String> asked = new TreeSet<>(reviewers);
            if (reviewers.isEmpty() || isProduction(platform, name)) {
                asked.add(team);
            }
            out.append(pattern(platform, "*", name))
                    .append(' ')
                    .append(String.join(" ", asked))
                    .append('\n');
        }
        return out.toString();
    }

    private static boolean isProduction(Platform platform, String name) {
        return platform.environment(name)
                .map(Environment::settings)
                .flatMap(settings -> settings.text("class"))
                .equals(Optional.of(PRODUCTION));
    }

    private static String pattern(Platform platform, String system, String environment) {
        String folder = platform.folder("{system}", "{name}", environment).toString();
        return "/" + folder.replace("{system}", system).replace("{name}", "*") + "/";
    }

    private static NavigableSet<String> reviewers(Platform platform) {
        NavigableSet<String> reviewers = new TreeSet<>();
        platform.document().map("spec").flatMap(spec -> spec.map("owners")).orElseGet(MapNode::empty).keys().stream()
                .flatMap(owner -> platform.reviewers(owner).stream())
                .map(reviewer -> reviewer.startsWith("@") ? reviewer : "@" + reviewer)
                .forEach(reviewers::add);
        return reviewers;
    }
}

package dev.idp.templates.init;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a clone came from. */
final class GitOrigin {
    private static final Pattern SECTION =
            Pattern.compile("(?ms)^\\s*\\[remote \"origin\"\\]\\s*$(.*?)(?=^\\s*\\[|\\z)");
    private static final Pattern URL = Pattern.compile("(?m)^\\s*url\\s*=\\s*(\\S+)\\s*$");
    private static final Pattern HTTP = Pattern.compile("(?:https?|ssh|git)://(?:[^@/]*@)?([^:/]+)(?::[0-9]+)?/(.+)");
    private static final Pattern SHORT = Pattern.compile("(?:[^@/]+@)?([A-Za-z0-9.-]+):([^/].*)");
    private static final int HIGHEST = 4;

    private GitOrigin() {}

    /** Looks in the project's folder and in those above it. */
    static Optional<String> of(ProjectFiles files) {
        String up = "";
        for (int i = 0; i < HIGHEST; i++) {
            Optional<String> config = files.text(up + ".git/config");
            if (config.isPresent()) {
                return url(config.get()).flatMap(GitOrigin::repository);
            }
            up += "../";
        }
        return Optional.empty();
    }

    private static Optional<String> url(String config) {
        Matcher section = SECTION.matcher(config);
        if (!section.find()) {
            return Optional.empty();
        }
        Matcher url = URL.matcher(section.group(1));
        return url.find() ? Optional.of(url.group(1)) : Optional.empty();
    }

    /** Takes scheme, user, password, port and {@code .git} away. */
    static Optional<String> repository(String url) {
        for (Pattern form : new Pattern[] {HTTP, SHORT}) {
            Matcher matcher = form.matcher(url);
            if (matcher.matches()) {
                String path = matcher.group(2)
                        .replaceFirst("^/+", "")
                        .replaceFirst("/+$", "")
                        .replaceFirst("\\.git$", "");
                return Optional.of(matcher.group(1) + "/" + path);
            }
        }
        return Optional.empty();
    }
}

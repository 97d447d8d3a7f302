package dev.idp.tests.policies;

import dev.idp.templates.kubernetes.Resource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An object that an admission rule lets in or refuses: a file of the rule's folder of cases. */
record PolicyCase(Path file, String text) {
    private static final Pattern USER = Pattern.compile("# user: (\\S+)\n");
    private static final String DEPLOYERS = "system:serviceaccount:idp-deployers:";

    /** All cases of admission rules; those of bundle rules need more than one object and are judged elsewhere. */
    static List<PolicyCase> all() {
        Set<String> bundle = bundleRules();
        return Repository.files(Repository.CASES, ".yaml").stream()
                .filter(file -> !file.getParent().equals(Repository.CASES))
                .map(file -> new PolicyCase(file, new String(Repository.bytes(file), StandardCharsets.UTF_8)))
                .filter(one -> !bundle.contains(one.rule()))
                .toList();
    }

    private static Set<String> bundleRules() {
        Path file = Repository.POLICIES.resolve("rules/bundle.yaml");
        return Files.exists(file)
                ? Set.copyOf(Repository.documents(file)
                        .get(0)
                        .map("rules")
                        .orElseThrow()
                        .keys())
                : Set.of();
    }

    /** The rule and the file, {@code SEC-01/deny-privileged.yaml}. */
    String name() {
        return rule() + "/" + file.getFileName();
    }

    String rule() {
        return file.getParent().getFileName().toString();
    }

    String digest() {
        return Recording.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The rules that the object breaks. */
    SortedSet<String> expected() {
        return new TreeSet<>(file.getFileName().toString().startsWith("deny-") ? Set.of(rule()) : Set.of());
    }

    Resource resource() {
        return new Resource(Repository.documents(file).get(0));
    }

    /** Who sends it: the user that the first line names, or the deployer of the namespace. */
    String user() {
        Matcher named = USER.matcher(text);
        if (named.lookingAt()) {
            return named.group(1);
        }
        Optional<String> namespace = resource().namespace();
        return DEPLOYERS + namespace.orElse(resource().name());
    }

    @Override
    public String toString() {
        return name();
    }
}

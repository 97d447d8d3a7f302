package dev.idp.tests.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A platform of random environments.
 *
 * @param text the platform file
 * @param environments the names of its environments
 */
record RandomPlatform(String text, List<String> environments) {
    private static final List<String> NAMES = List.of("dev", "test", "staging", "prod", "prod-eu", "demo", "qa", "int");

    static RandomPlatform next(Random random) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        List<String> chosen = List.copyOf(names.subList(0, 1 + random.nextInt(4)));
        StringBuilder environments = new StringBuilder();
        chosen.forEach(name -> environments.append(environment(name, random)));
        String text = """
                apiVersion: idp.dev/v1alpha1
                kind: Platform
                metadata: {name: random}
                spec:
                  gitops: {repository: "https://git.example/gitops.git", branch: main, path: "%s", forge: none}
                  catalogs: {default: {bundled: true, candidates: true}}
                  resources: {kinds: [ConfigMap]}
                  targets:
                    local: {}
                    eks:
                      iam: {role: "arn:aws:iam::%d:role/{namespace}-{name}"}
                      storage: {snapshotClass: snapshots-%d}
                  environments:
                %s""".formatted(
                random.nextBoolean() ? "workloads/{system}/{name}/{environment}" : "apps/{environment}/{system}-{name}",
                100_000_000_000L + random.nextInt(1000),
                random.nextInt(10),
                environments);
        return new RandomPlatform(text, chosen);
    }

    private static String environment(String name, Random random) {
        return """
                    %s:
                      class: %s
                      target: %s
                      cluster: cluster-%d
                      domain: %s.example
                      identity: {issuer: "https://id-%d.example/realms/%s", realm: realm-%d}
                      capabilities: {keda: %b}
                      delivery: pull-request
                """.formatted(
                        name,
                        random.nextBoolean() ? "development" : "production",
                        random.nextBoolean() ? "local" : "eks",
                        random.nextInt(5),
                        "d" + random.nextInt(100),
                        random.nextInt(9),
                        name,
                        random.nextInt(9),
                        random.nextBoolean())
                .indent(2);
    }
}

package dev.idp.templates.author;

import dev.idp.templates.platform.EnvironmentField;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A platform whose environments have every combination of what an environment may have or lack. */
final class LintPlatform {
    private static final List<EnvironmentField> SWITCHES = EnvironmentField.ALL.stream()
            .filter(field -> field.optional() || field.type() == EnvironmentField.Type.BOOLEAN)
            .toList();

    private LintPlatform() {}

    /**
     * Makes the platform.
     *
     * @param required capabilities that every environment must have
     */
    static Platform of(List<String> required) {
        MapNode targets = MapNode.empty();
        MapNode environments = MapNode.empty();
        for (int combination = 0; combination < 1 << SWITCHES.size(); combination++) {
            List<EnvironmentField> on = on(combination);
            targets = targets.with("t" + combination, target(on));
            if (has(required, on)) {
                environments = environments.with("e" + combination, environment("t" + combination, on));
            }
        }
        return new Platform(MapNode.empty()
                .with("metadata", MapNode.empty().with("name", "lint"))
                .with("spec", MapNode.empty().with("targets", targets).with("environments", environments)));
    }

    private static List<EnvironmentField> on(int combination) {
        return IntStream.range(0, SWITCHES.size())
                .filter(i -> (combination >> i & 1) == 1)
                .mapToObj(SWITCHES::get)
                .toList();
    }

    private static boolean has(List<String> required, List<EnvironmentField> on) {
        return SWITCHES.stream()
                .filter(field -> field.type() == EnvironmentField.Type.BOOLEAN && !on.contains(field))
                .noneMatch(field -> required.contains(field.pointer().last()));
    }

    private static MapNode target(List<EnvironmentField> on) {
        MapNode target = MapNode.empty();
        for (EnvironmentField field : on) {
            if (field.type() != EnvironmentField.Type.BOOLEAN) {
                TextNode some = new TextNode("some-" + field.pointer().last(), Origin.ENGINE);
                target = target.put(field.pointer(), some);
            }
        }
        return target;
    }

    private static MapNode environment(String target, List<EnvironmentField> on) {
        MapNode environment = environment(target);
        for (EnvironmentField field : SWITCHES) {
            if (field.type() == EnvironmentField.Type.BOOLEAN) {
                environment = environment.put(field.pointer(), new BooleanNode(on.contains(field), Origin.ENGINE));
            }
        }
        return environment;
    }

    private static MapNode environment(String target) {
        MapNode identity = MapNode.empty()
                .with("issuer", "https://id.lint.example/realms/lint")
                .with("realm", "lint");
        return MapNode.empty()
                .with("class", "development")
                .with("target", target)
                .with("cluster", "in-cluster")
                .with("domain", "lint.example")
                .with("identity", identity);
    }

    /** Names the environments with least and with most, which bound all others. */
    static List<String> bounds(Platform platform) {
        List<String> all = new ArrayList<>(platform.environments());
        return all.size() < 2 ? all : List.of(all.get(0), all.get(all.size() - 1));
    }

    static Pointer environments() {
        return Pointer.of("spec", "environments");
    }
}

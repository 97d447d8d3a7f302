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
            MapNode target = MapNode.empty();
            MapNode environment = environment("t" + combination);
            boolean usable = true;
            for (int i = 0; i < SWITCHES.size(); i++) {
                EnvironmentField field = SWITCHES.get(i);
                boolean on = (combination >> i & 1) == 1;
                if (field.type() == EnvironmentField.Type.BOOLEAN) {
                    usable &= on || !required.contains(field.pointer().last());
                    environment = environment.put(field.pointer(), new BooleanNode(on, Origin.ENGINE));
                } else if (on) {
                    target = target.put(
                            field.pointer(),
                            new TextNode("some-" + field.pointer().last(), Origin.ENGINE));
                }
            }
            targets = targets.with("t" + combination, target);
            environments = usable ? environments.with("e" + combination, environment) : environments;
        }
        return new Platform(MapNode.empty()
                .with("metadata", MapNode.empty().with("name", "lint"))
                .with("spec", MapNode.empty().with("targets", targets).with("environments", environments)));
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

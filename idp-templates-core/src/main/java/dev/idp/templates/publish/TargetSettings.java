package dev.idp.templates.publish;

import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.UnifiedDiff;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.Optional;

/**
 * Finds the target's own settings for a promotion.
 *
 * @param environment the target
 * @param source where a person wants them from
 */
record TargetSettings(String environment, EnvironmentSource source) {
    private static final String CHOOSE =
            "choose with --environment-from FROM, TO or FILE; FILE is a descriptor, mostly idp.yaml";

    MapNode of(WrittenEnvironment from, Optional<WrittenEnvironment> to) {
        if (source instanceof EnvironmentSource.Given given) {
            return given.settings().orElseThrow(() -> unknown("the descriptor given"));
        }
        if (source instanceof EnvironmentSource.From) {
            return settings(from).orElseThrow(() -> unknown(from.label()));
        }
        if (source instanceof EnvironmentSource.To) {
            return to.flatMap(this::settings).orElseThrow(() -> unknown("the published " + environment));
        }
        return agreed(from, to);
    }

    private MapNode agreed(WrittenEnvironment from, Optional<WrittenEnvironment> to) {
        Optional<MapNode> promoted = settings(from);
        Optional<MapNode> published = to.flatMap(this::settings);
        if (promoted.isEmpty()) {
            throw stopped("the descriptor of " + from.label() + " says nothing of " + environment);
        }
        if (published.isPresent() && !text(published.get()).equals(text(promoted.get()))) {
            throw stopped("environments." + environment + " differs between what is published there and " + from.label()
                    + ":\n" + difference(published.get(), promoted.get()));
        }
        return promoted.get();
    }

    private Optional<MapNode> settings(WrittenEnvironment written) {
        return written.workload().document().at(pointer()).map(MapNode.class::cast);
    }

    Pointer pointer() {
        return Pointer.of("spec", "environments", environment);
    }

    private static String text(MapNode settings) {
        return YamlWriter.write(settings);
    }

    private static String difference(MapNode before, MapNode after) {
        FileTree old = FileTree.EMPTY.with("settings", text(before));
        FileTree fresh = FileTree.EMPTY.with("settings", text(after));
        StringBuilder lines = new StringBuilder();
        for (FileChange change : old.diff(fresh)) {
            UnifiedDiff.of(change)
                    .lines()
                    .skip(2)
                    .forEach(line -> lines.append("  ").append(line).append('\n'));
        }
        return lines.toString().stripTrailing();
    }

    private IdpException stopped(String message) {
        return new IdpException(
                Problem.error(PublishCode.SETTINGS_DIFFER, Location.of("--environment-from"), message, CHOOSE));
    }

    private IdpException unknown(String where) {
        return new IdpException(Problem.error(
                PublishCode.SETTINGS_DIFFER,
                Location.of("--environment-from"),
                where + " says nothing of " + environment,
                CHOOSE));
    }
}

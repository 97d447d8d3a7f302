package dev.idp.templates.command;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.init.Draft;
import dev.idp.templates.init.DraftCheck;
import dev.idp.templates.init.Interview;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.NewFiles;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Writes a new descriptor. */
public final class InitCommand {
    private static final String WORD = "init";

    private InitCommand() {}

    /**
     * Asks for what a descriptor needs, and writes it.
     *
     * @param options what the person asked for
     * @return how it ended: with exit code 5 where something is missing that only a person can say
     */
    public static Outcome run(InitOptions options) {
        return Command.guarded(WORD, () -> {
            try {
                return init(options);
            } catch (IdpException wrong) {
                if (Interview.isOnlyMissing(wrong.problems())) {
                    return OutcomeDocument.outcome(WORD, ExitCode.NEEDS_INPUT, "", wrong.problems(), MapNode.empty());
                }
                throw wrong;
            }
        });
    }

    private static Outcome init(InitOptions options) throws IOException {
        Options common = options.common();
        NewFiles.complete(common.project());
        if (Files.exists(common.descriptor())) {
            throw DraftCheck.exists(common.file());
        }
        return options.from().isPresent()
                ? new ImportCommand(options).run(options.from().get())
                : interview(options);
    }

    private static Outcome interview(InitOptions options) throws IOException {
        Options common = options.common();
        Project project = new Project(common);
        Platform platform = project.platform();
        Catalog catalog = project.catalog(platform);
        Draft draft = new Interview(catalog, platform, options.person()).conduct(options.request(platform));
        List<Problem> warnings = DraftCheck.check(draft, FileTree.EMPTY, platform, catalog);
        write(draft, common);
        MapNode facts = MapNode.empty().with("descriptor", common.file()).with("workload", draft.document());
        return OutcomeDocument.outcome(WORD, ExitCode.OK, text(draft, common), warnings, facts);
    }

    private static void write(Draft draft, Options options) throws IOException {
        Path file = Objects.requireNonNull(options.descriptor().getFileName());
        TreePath name = TreePath.of(file.toString());
        NewFiles.write(options.project(), FileTree.EMPTY.with(name.toString(), draft.text()), name);
    }

    private static String text(Draft draft, Options options) {
        StringBuilder out = new StringBuilder("wrote " + options.file() + "\n");
        draft.comments()
                .forEach((field, reason) -> out.append("  ")
                        .append(field.dotted().replaceFirst("^(spec\\.parameters|spec|metadata)\\.", ""))
                        .append(": ")
                        .append(reason)
                        .append('\n'));
        return out.append("next: idp generate --image VERSION\n").toString();
    }
}

package dev.idp.templates.init;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Plans what a draft describes, so that no descriptor is written that makes nothing. */
public final class DraftCheck {
    private static final String FILE = "idp.yaml";

    private DraftCheck() {}

    /**
     * States that there is a descriptor already.
     *
     * @param file the descriptor
     * @return the problem, to throw
     */
    public static IdpException exists(String file) {
        return new IdpException(Problem.error(
                InitCode.DESCRIPTOR_EXISTS,
                Location.of(file),
                "found a descriptor, expected none",
                "edit it, or name another file with --file (in Maven: -Didp.file=FILE)"));
    }

    /**
     * Plans a draft.
     *
     * @param draft the draft
     * @param manifests the files that it names under {@code resources}
     * @param platform where it will run
     * @param catalog where its template comes from
     * @return warnings
     * @throws IdpException with everything that is wrong with it
     */
    public static List<Problem> check(Draft draft, FileTree manifests, Platform platform, Catalog catalog) {
        return plan(draft, manifests, platform, catalog).problems();
    }

    /** Plans the text, so that problems have the lines that a person will see. */
    static Plan plan(Draft draft, FileTree manifests, Platform platform, Catalog catalog) {
        byte[] bytes = draft.text().getBytes(StandardCharsets.UTF_8);
        Workload workload = new Workload((MapNode) YamlReader.read(FILE, bytes));
        return new Generator()
                .plan(new GenerateRequest(
                        workload,
                        manifests,
                        platform,
                        Catalogs.of(catalog),
                        Optional.empty(),
                        false,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Purpose.LOOK));
    }
}

package dev.idp.templates.generate;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.EnvironmentLockReader;
import dev.idp.templates.lock.LockedTemplate;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.Engine;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells whether written files are what the engine writes: plans each environment again, from nothing but its own
 * {@code .idp/} and the catalog, and names every file that was edited, added or removed by hand.
 */
public final class Verifier {
    private static final String LOCK_END = "/" + EnvironmentFolder.LOCK;
    private static final String ENVIRONMENT_END = "/" + EnvironmentFolder.ENVIRONMENT;

    private final CompiledManifests manifests = new CompiledManifests();
    private final Catalogs catalogs;
    private final String label;

    /**
     * Prepares.
     *
     * @param catalogs where the templates come from
     * @param label how the tree is called in problems, before the path of a file
     */
    public Verifier(Catalogs catalogs, String label) {
        this.catalogs = catalogs;
        this.label = label;
    }

    /**
     * Looks through a written tree.
     *
     * @param tree the files of any number of environments, under their paths in the GitOps repository
     * @return what is not as the engine writes it; empty where all is
     */
    public List<Problem> verify(FileTree tree) {
        Problems problems = new Problems();
        SortedSet<TreePath> folders = folders(tree);
        for (TreePath folder : folders) {
            try {
                verify(folder, tree.at(folder), problems);
            } catch (IdpException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        tree.files().keySet().stream()
                .filter(path -> folders.stream().noneMatch(path::isIn))
                .forEach(path -> problems.add(foreign(path)));
        return problems.sorted();
    }

    private Problem foreign(TreePath path) {
        return Problem.error(
                GenerateCode.ADDED_BY_HAND,
                Location.of(label + "/" + path),
                "belongs to no environment that the engine wrote",
                "remove it");
    }

    /**
     * Lists the folders of environments.
     *
     * @param tree a written tree
     * @return the folders that have a lock, or lost it
     */
    public static SortedSet<TreePath> folders(FileTree tree) {
        SortedSet<TreePath> folders = new TreeSet<>();
        for (TreePath path : tree.files().keySet()) {
            for (String end : List.of(LOCK_END, ENVIRONMENT_END)) {
                String text = path.toString();
                if (text.endsWith(end)) {
                    folders.add(TreePath.of(text.substring(0, text.length() - end.length())));
                }
            }
        }
        return folders;
    }

    private void verify(TreePath folder, FileTree files, Problems problems) {
        WrittenEnvironment written =
                WrittenEnvironment.read(label + "/" + folder, files).orElseThrow();
        if (isReproducible(written, problems)) {
            FileTree planned = plan(written);
            HandEdits edits = new HandEdits(written.label());
            if (!written.isLocked(EnvironmentFolder.ENVIRONMENT)) {
                noteOtherStanding(written, planned, edits, problems);
                planned = asLocked(planned, written);
            }
            FileDigests digests = new FileDigests(written.lock().externalImages());
            files.diff(planned).stream()
                    .filter(change -> !isSame(change, digests))
                    .forEach(change -> problems.add(problem(edits, change)));
        }
    }

    private static boolean isSame(FileChange change, FileDigests digests) {
        return change instanceof FileChange.Changed changed
                && digests.areSame(changed.path(), changed.before(), changed.after());
    }

    /** What was decided is read from the file itself, so planning again cannot tell that somebody edited it: the lock can. */
    private static void noteOtherStanding(
            WrittenEnvironment written, FileTree planned, HandEdits edits, Problems problems) {
        TreePath path = EnvironmentFolder.ENVIRONMENT;
        if (planned.get(path).equals(written.files().get(path))) {
            problems.add(edits.edited(path));
        }
    }

    /** The lock is not to blame for an edited {@code environment.yaml}, and is judged without it. */
    private static FileTree asLocked(FileTree planned, WrittenEnvironment written) {
        TreePath path = EnvironmentFolder.ENVIRONMENT;
        EnvironmentLock lock = EnvironmentLockReader.read(
                written.label(),
                planned.get(EnvironmentFolder.LOCK).orElseThrow().bytes());
        SortedMap<TreePath, String> digests = new TreeMap<>(lock.files());
        Optional.ofNullable(written.lock().files().get(path)).ifPresent(digest -> digests.put(path, digest));
        return planned.with(
                EnvironmentFolder.LOCK.toString(),
                YamlWriter.write(lock.withFiles(digests).toNode()));
    }

    private boolean isReproducible(WrittenEnvironment written, Problems problems) {
        EnvironmentLock lock = written.lock();
        Location location = Location.of(written.label() + "/" + EnvironmentFolder.LOCK);
        if (!lock.engine().equals(Engine.version())) {
            problems.error(
                    GenerateCode.OTHER_ENGINE,
                    location,
                    "was written by engine " + lock.engine() + ", this is " + Engine.version(),
                    "verify with engine " + lock.engine() + ", or generate again with this one");
            return false;
        }
        return hasTemplates(lock, location, problems);
    }

    private boolean hasTemplates(EnvironmentLock lock, Location location, Problems problems) {
        return Stream.concat(Stream.of(lock.template()), lock.needs().values().stream())
                .map(locked -> isUnchanged(locked, location, problems))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean isUnchanged(LockedTemplate locked, Location location, Problems problems) {
        TemplateVersion template = template(locked, location);
        boolean same = template.digest().equals(locked.digest());
        if (!same) {
            problems.error(
                    GenerateCode.OTHER_TEMPLATE,
                    location,
                    "was written from " + locked.reference() + " of digest " + locked.digest() + ", the catalog has "
                            + template.digest(),
                    "generate again where the template is still a candidate; else restore the catalog");
        }
        return same;
    }

    private TemplateVersion template(LockedTemplate locked, Location location) {
        return catalogs.find(locked.reference().name(), locked.reference().version(), locked.digest(), location);
    }

    private UsedTemplates templates(EnvironmentLock lock) {
        Location location = Location.of("lock");
        SortedMap<String, TemplateVersion> needs = new TreeMap<>();
        lock.needs().forEach((name, locked) -> needs.put(name, template(locked, location)));
        return new UsedTemplates(template(lock.template(), location), needs);
    }

    private FileTree plan(WrittenEnvironment written) {
        Problems problems = new Problems();
        EnvironmentLock lock = written.lock();
        Workload workload = written.workload();
        FileTree ownManifests = written.ownManifests();
        UsedTemplates templates = templates(lock);
        EnvironmentModel environment = new EnvironmentModel(lock.environment());
        ParameterLayers parameters = new ParameterLayers(workload, templates);
        ImageSelection images = ImageSelection.named(templates.template().images());
        Parameters shared = images.named(parameters.shared(problems));
        Parameters values = images.named(parameters.of(environment.text("name"), problems));
        List<Resource> own = OwnManifests.read(workload, ownManifests, problems);
        problems.throwIfErrors();
        EnvironmentPlanner planner = EnvironmentPlanner.of(workload, ownManifests, own, templates, manifests);
        EnvironmentInputs inputs =
                new EnvironmentInputs(environment, values, lock.images(), lock.externalImages(), written.standing());
        Placement placement = planner.render(inputs, problems);
        Release release = planner.release(shared, problems);
        return planner.write(inputs, placement, release);
    }

    private static Problem problem(HandEdits edits, FileChange change) {
        if (change instanceof FileChange.Added) {
            return edits.removed(change.path());
        }
        return change instanceof FileChange.Removed ? edits.added(change.path()) : edits.edited(change.path());
    }
}

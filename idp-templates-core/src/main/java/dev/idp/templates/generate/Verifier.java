package dev.idp.templates.generate;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.EnvironmentLockReader;
import dev.idp.templates.lock.LockedTemplate;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.Engine;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.Workload;
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
    private static final String RESTORE = "generate again; a lasting change belongs into the descriptor";

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

    private void verify(TreePath folder, FileTree written, Problems problems) {
        Optional<FileEntry> lockFile = written.get(EnvironmentFolder.LOCK);
        Optional<FileEntry> descriptor = written.get(EnvironmentFolder.WORKLOAD);
        if (lockFile.isEmpty() || descriptor.isEmpty()) {
            noteRemoved(folder, lockFile.isEmpty() ? EnvironmentFolder.LOCK : EnvironmentFolder.WORKLOAD, problems);
            return;
        }
        EnvironmentLock lock = EnvironmentLockReader.read(
                file(folder, EnvironmentFolder.LOCK), lockFile.get().bytes());
        Workload workload = new DescriptorReader()
                .read(file(folder, EnvironmentFolder.WORKLOAD), descriptor.get().bytes());
        if (isReproducible(folder, lock, problems)) {
            FileTree planned = plan(workload, lock, written.at(EnvironmentFolder.RESOURCES));
            written.diff(planned).forEach(change -> problems.add(problem(folder, change)));
        }
    }

    private void noteRemoved(TreePath folder, TreePath missing, Problems problems) {
        problems.error(GenerateCode.REMOVED_BY_HAND, at(folder, missing), "was removed by hand", RESTORE);
    }

    private boolean isReproducible(TreePath folder, EnvironmentLock lock, Problems problems) {
        Location location = at(folder, EnvironmentFolder.LOCK);
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

    private FileTree plan(Workload workload, EnvironmentLock lock, FileTree ownManifests) {
        Problems problems = new Problems();
        UsedTemplates templates = templates(lock);
        EnvironmentModel environment = new EnvironmentModel(lock.environment());
        ParameterLayers parameters = new ParameterLayers(workload, templates);
        ImageSelection images = ImageSelection.named(templates.template().images());
        Parameters shared = images.named(parameters.shared(problems));
        Parameters values = images.named(parameters.of(environment.text("name"), problems));
        List<Resource> own = OwnManifests.read(workload, ownManifests, problems);
        problems.throwIfErrors();
        EnvironmentPlanner planner = EnvironmentPlanner.of(workload, ownManifests, own, templates, manifests);
        Placement placement = planner.render(environment, values, lock.images(), problems);
        Release release = planner.release(shared, problems);
        return planner.write(environment, placement, lock.images(), release);
    }

    private Problem problem(TreePath folder, FileChange change) {
        Location location = at(folder, change.path());
        if (change instanceof FileChange.Added) {
            return Problem.error(GenerateCode.REMOVED_BY_HAND, location, "was removed by hand", RESTORE);
        }
        if (change instanceof FileChange.Removed) {
            return Problem.error(GenerateCode.ADDED_BY_HAND, location, "was added by hand", RESTORE);
        }
        return Problem.error(GenerateCode.EDITED_BY_HAND, location, "was edited by hand", RESTORE);
    }

    private String file(TreePath folder, TreePath path) {
        return at(folder, path).file();
    }

    private Location at(TreePath folder, TreePath path) {
        return new Location(label + "/" + folder.resolve(path), 0, 0, Pointer.ROOT);
    }
}

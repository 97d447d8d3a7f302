package dev.idp.templates.gitops;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.EnvironmentLockReader;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.platform.Environment;
import dev.idp.templates.platform.EnvironmentField;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.Engine;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans a folder again from its own {@code .idp/}, with the platform file, the catalogs and the policies of the target
 * branch, and compares.
 */
final class Replan {
    private static final TreePath LOCK = TreePath.of(".idp/lock.yaml");

    private final Scope scope;
    private final ChangedFolder folder;
    private final WrittenEnvironment written;

    Replan(Scope scope, ChangedFolder folder) {
        this.scope = scope;
        this.folder = folder;
        this.written = folder.after();
    }

    void check(Problems problems) {
        Problems found = new Problems();
        checkEngine(found);
        checkValues(found);
        Optional<Pins> pins = Pins.of(scope.catalogs(), folder, found);
        if (pins.isPresent()) {
            EnvironmentPlan plan = plan(pins.get());
            if (!found.hasErrors()) {
                compare(plan.files(), found);
            }
        }
        problems.addAll(found.sorted());
    }

    private void checkEngine(Problems problems) {
        String engine = written.lock().engine();
        if (!engine.equals(Engine.version())) {
            problems.error(
                    GitOpsCode.OTHER_ENGINE,
                    folder.at(".idp/lock.yaml"),
                    "was written by engine " + engine + ", this is " + Engine.version(),
                    "publish with engine " + Engine.version() + ", or check with " + engine);
        }
    }

    /** The values that the platform gives an environment are those of the target branch, whoever planned the folder. */
    private void checkValues(Problems problems) {
        Environment environment =
                scope.platform().environment(folder.environment()).orElseThrow();
        EnvironmentModel expected = EnvironmentModel.of(
                environment, written.workload().system(), written.workload().name(), problems);
        MapNode locked = written.lock().environment();
        if (locked.equals(expected.data())) {
            return;
        }
        List<String> fields = EnvironmentField.ALL.stream()
                .map(EnvironmentField::pointer)
                .filter(field -> !node(locked, field).equals(node(expected.data(), field)))
                .map(Pointer::dotted)
                .toList();
        problems.error(
                GitOpsCode.OTHER_PLATFORM_VALUES,
                folder.at(".idp/lock.yaml"),
                "was planned with another platform than the target branch has"
                        + (fields.isEmpty() ? "" : ": other " + String.join(", ", fields)),
                "publish again, with the platform file of the GitOps repository");
    }

    private static Optional<Node> node(MapNode map, Pointer field) {
        return map.at(field);
    }

    /** Warnings were shown to those who can act on them when they published. */
    private EnvironmentPlan plan(Pins pins) {
        GenerateRequest request = new GenerateRequest(
                        written.workload(),
                        written.ownManifests(),
                        scope.platform(),
                        scope.catalogs(),
                        Optional.of(pins.lock()),
                        false,
                        List.of(),
                        images(),
                        Optional.empty(),
                        Purpose.RELEASE)
                .of(Set.of(folder.environment()), Map.of(folder.environment(), written.standing()))
                .keeping(kept());
        return scope.generator().plan(request).environment(folder.environment()).orElseThrow();
    }

    /** Where another program moves image versions, the overlay says what runs, and not the lock. */
    private Map<String, List<ImageVersion>> kept() {
        return scope.platform().hasExternalImageUpdates() ? Map.of(folder.environment(), written.images()) : Map.of();
    }

    private List<String> images() {
        return written.lock().images().stream().map(Replan::argument).toList();
    }

    private static String argument(LockedImage image) {
        ImageVersion version = image.version();
        String digest = version.digest()
                .map(text -> version.tag().isPresent() ? "@" + text : text)
                .orElse("");
        return image.parameter() + "=" + version.tag().orElse("") + digest;
    }

    private void compare(FileTree planned, Problems problems) {
        for (FileChange change : written.files().diff(planned)) {
            if (isOnlyOfImages(change)) {
                continue;
            }
            String message = change instanceof FileChange.Added
                    ? "is missing, and the engine writes it"
                    : change instanceof FileChange.Removed
                            ? "is not what the engine writes: it writes no such file"
                            : "is not what the engine writes";
            problems.error(
                    GitOpsCode.NOT_AS_PLANNED,
                    folder.at(change.path().toString()),
                    message,
                    "publish again; a lasting change belongs into the descriptor");
        }
    }

    /** The versions that the lock was written with are those of then, where another program moves them. */
    private boolean isOnlyOfImages(FileChange change) {
        return scope.platform().hasExternalImageUpdates()
                && change instanceof FileChange.Changed changed
                && changed.path().equals(LOCK)
                && lock(changed.after())
                        .withImages(List.of())
                        .equals(written.lock().withImages(List.of()));
    }

    private EnvironmentLock lock(FileEntry file) {
        return EnvironmentLockReader.read(folder.path() + "/" + LOCK, file.bytes());
    }
}

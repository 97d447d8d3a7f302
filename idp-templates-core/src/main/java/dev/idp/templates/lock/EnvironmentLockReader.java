package dev.idp.templates.lock;

import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads an environment's lock, trusting nothing in it. */
public final class EnvironmentLockReader {
    private EnvironmentLockReader() {}

    /**
     * Reads a lock.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @return the lock
     * @throws IdpException where the file is no lock of this engine's form
     */
    public static EnvironmentLock read(String file, byte[] bytes) {
        Node document = YamlReader.read(file, bytes);
        if (!(document instanceof MapNode map)) {
            throw notALock(document.locate(Pointer.ROOT));
        }
        checkVersion(map);
        try {
            return lock(map);
        } catch (NoSuchElementException | IllegalArgumentException wrong) {
            throw notALock(map.locate(Pointer.ROOT));
        }
    }

    private static void checkVersion(MapNode map) {
        boolean known = map.get("lockVersion")
                .filter(version -> version instanceof NumberNode number
                        && number.asText().equals(Integer.toString(EnvironmentLock.LOCK_VERSION)))
                .isPresent();
        if (!known) {
            throw new IdpException(Problem.error(
                    LockCode.OTHER_LOCK_VERSION,
                    map.locate(Pointer.of("lockVersion")),
                    "expected lockVersion " + EnvironmentLock.LOCK_VERSION,
                    "use the engine that wrote the file, or generate again"));
        }
    }

    private static EnvironmentLock lock(MapNode map) {
        return new EnvironmentLock(
                map.text("engine").orElseThrow(),
                LockedTemplate.read(map.map("template").orElseThrow()),
                needs(map.map("needs").orElseGet(MapNode::empty)),
                map.map("environment").orElseThrow(),
                images(map.map("images").orElseThrow()),
                map.text("imageUpdates").equals(Optional.of(EnvironmentLock.EXTERNAL)),
                map.text("release").orElseThrow(),
                map.text("repository"),
                files(map.map("files").orElseThrow()));
    }

    private static SortedMap<String, LockedTemplate> needs(MapNode map) {
        SortedMap<String, LockedTemplate> needs = new TreeMap<>();
        for (String name : map.keys()) {
            needs.put(name, LockedTemplate.read(map.map(name).orElseThrow()));
        }
        return needs;
    }

    private static List<LockedImage> images(MapNode map) {
        List<LockedImage> images = new ArrayList<>();
        for (String parameter : map.keys()) {
            MapNode image = map.map(parameter).orElseThrow();
            images.add(new LockedImage(
                    parameter,
                    new ImageVersion(image.text("name").orElseThrow(), image.text("tag"), image.text("digest"))));
        }
        return images;
    }

    private static SortedMap<TreePath, String> files(MapNode map) {
        SortedMap<TreePath, String> files = new TreeMap<>();
        for (String path : map.keys()) {
            files.put(
                    TreePath.parse(path, map.locate(Pointer.of(path))),
                    map.text(path).orElseThrow());
        }
        return files;
    }

    private static IdpException notALock(Location location) {
        return new IdpException(Problem.error(
                LockCode.NOT_A_LOCK,
                location,
                "expected a lock as this engine writes it",
                "restore the file, or generate again"));
    }
}

package dev.idp.templates.author;

import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The smallest workload template: it takes outputs of needs and prints them. Only the author's tools have it, so that a
 * need can have an example where its catalog has no workload template.
 */
final class NeedProbe {
    static final String NAME = "need-probe";
    private static final String VERSION = "1.0.0";

    private NeedProbe() {}

    static FileTree files() {
        FileTree files = FileTree.EMPTY
                .with(TreePath.of("template.yaml"), read("template.yaml"))
                .with(TreePath.of("manifests/outputs.yaml.ftl"), read("outputs.yaml.ftl"));
        return files.in(TreePath.of(NAME).resolve(VERSION));
    }

    private static FileEntry read(String name) {
        try (InputStream in = NeedProbe.class.getResourceAsStream("probe/" + name)) {
            return FileEntry.of(Objects.requireNonNull(in, name).readAllBytes(), false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}

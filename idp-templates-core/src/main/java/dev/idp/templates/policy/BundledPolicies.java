package dev.idp.templates.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.idp.templates.cel.StoredExpressions;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The policies that come with the engine, as files on the class path. */
final class BundledPolicies {
    static final String FOLDER = "kubernetes/policies";
    private static final String NAME_PREFIX = "idp-";
    private static final String LIST = "kustomization.yaml";
    private static final String RULES_OF_BUNDLES = "rules/bundle.yaml";

    private BundledPolicies() {}

    /** Tells whether a policy is one of them: they were checked when the engine was built. */
    static boolean isOne(AdmissionPolicy policy) {
        return policy.node().origin().file().startsWith(FOLDER + "/")
                && policy.name().startsWith(NAME_PREFIX);
    }

    static Policies load() {
        return Loaded.POLICIES;
    }

    static StoredExpressions expressions() {
        return Stored.EXPRESSIONS;
    }

    /** Returns the files: those that the kustomization lists, and the rules of the same topics. */
    static FileTree files() {
        Optional<byte[]> list = resource(LIST);
        if (list.isEmpty()) {
            return FileTree.EMPTY;
        }
        MapNode kustomization = (MapNode) YamlReader.read(FOLDER + "/" + LIST, list.get());
        List<String> names = new ArrayList<>();
        for (String topic : kustomization.list("resources").map(ListNode::texts).orElse(List.of())) {
            names.add(topic);
            names.add("rules/" + topic);
        }
        names.add(RULES_OF_BUNDLES);
        Map<TreePath, FileEntry> files = new TreeMap<>();
        for (String name : names) {
            resource(name).ifPresent(bytes -> files.put(TreePath.of(name), FileEntry.ofText(new String(bytes, UTF_8))));
        }
        return FileTree.of(files);
    }

    private static Optional<byte[]> resource(String name) {
        return bytes("bundled/" + name);
    }

    private static Optional<byte[]> bytes(String name) {
        try (InputStream in = BundledPolicies.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }

    private static final class Loaded {
        private static final Policies POLICIES = PolicyFolder.trusted(FOLDER, files());
    }

    private static final class Stored {
        private static final StoredExpressions EXPRESSIONS = read();

        private static StoredExpressions read() {
            String text = bytes("expressions.index")
                    .map(bytes -> new String(bytes, UTF_8))
                    .orElse("");
            return StoredExpressions.read(text);
        }
    }
}

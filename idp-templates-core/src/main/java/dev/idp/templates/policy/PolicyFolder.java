package dev.idp.templates.policy;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a folder of policies. */
final class PolicyFolder {
    private static final String CASES = "cases";

    private PolicyFolder() {}

    static Policies read(String folder, FileTree files) {
        return read(folder, files, true);
    }

    /** Reads files that were checked before. */
    static Policies trusted(String folder, FileTree files) {
        return read(folder, files, false);
    }

    private static Policies read(String folder, FileTree files, boolean isChecked) {
        Problems problems = new Problems();
        List<MapNode> objects = new ArrayList<>();
        RuleIndex rules = RuleIndex.EMPTY;
        for (TreePath path : files.files().keySet()) {
            if (isRead(path)) {
                String file = folder + "/" + path;
                for (Node document : documents(file, files.files().get(path).bytes(), problems)) {
                    if (document instanceof MapNode map && isRules(map)) {
                        rules = rules.and(rules(map, isChecked, problems));
                    } else if (document instanceof MapNode map) {
                        objects.add(map);
                    }
                }
            }
        }
        Policies policies = PolicyObjects.read(objects, rules, isChecked, problems);
        problems.throwIfErrors();
        return policies;
    }

    private static boolean isRead(TreePath path) {
        String name = path.name();
        return (name.endsWith(".yaml") || name.endsWith(".yml"))
                && !path.names().contains(CASES);
    }

    private static List<Node> documents(String file, byte[] bytes, Problems problems) {
        try {
            return YamlReader.readAll(file, bytes);
        } catch (IdpException wrong) {
            problems.addAll(wrong.problems());
            return List.of();
        }
    }

    private static boolean isRules(MapNode document) {
        return document.text("kind").equals(Optional.of("PolicyRules"));
    }

    private static RuleIndex rules(MapNode document, boolean isChecked, Problems problems) {
        Problems found = new Problems();
        if (isChecked) {
            RuleIndexReader.check(document, found);
        }
        problems.addAll(found.sorted());
        return found.hasErrors() ? RuleIndex.EMPTY : RuleIndexReader.of(document);
    }
}

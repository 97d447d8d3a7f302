package dev.idp.templates.parameter;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.Set;

/**
 * Finds defaults that a schema itself would refuse.
 *
 * @param tree a schema without errors
 * @param at where it stands in its file
 * @param problems takes what is wrong
 */
record DefaultsLint(SchemaTree tree, Pointer at, Problems problems) {
    void check() {
        Judge judge = new Judge(tree);
        check(tree.root(), Pointer.ROOT, judge, new Defaults(tree, judge, Set.of()));
    }

    private void check(Node schema, Pointer place, Judge judge, Defaults defaults) {
        if (schema instanceof MapNode map) {
            map.get("default").ifPresent(found -> check(found, place, judge, defaults, map));
            for (MapNode.Entry entry : map.entries()) {
                children(entry, place.then(entry.key()), judge, defaults);
            }
        }
    }

    private void children(MapNode.Entry entry, Pointer place, Judge judge, Defaults defaults) {
        switch (Keyword.of(entry.key()).map(Keyword::content).orElse(Keyword.Content.ANY)) {
            case SCHEMA -> check(entry.value(), place, judge, defaults);
            case SCHEMA_MAP ->
                ((MapNode) entry.value())
                        .entries()
                        .forEach(child -> check(child.value(), place.then(child.key()), judge, defaults));
            case SCHEMA_LIST -> {
                int i = 0;
                for (Node child : ((ListNode) entry.value()).items()) {
                    check(child, place.then(i++), judge, defaults);
                }
            }
            default -> {}
        }
    }

    private void check(Node found, Pointer place, Judge judge, Defaults defaults, MapNode schema) {
        try {
            if (!judge.fits(place, defaults.fill(found, place))) {
                problems.warning(
                        ParameterCode.BAD_SCHEMA,
                        found.origin().at(at.then(place).then("default")),
                        "found the default " + Expectation.shown(found) + ", which does not fit, expected "
                                + new Expectation(tree).alternative(schema),
                        "change the default, or the rules beside it");
            }
        } catch (IdpException endless) {
            problems.addAll(endless.problems());
        }
    }
}

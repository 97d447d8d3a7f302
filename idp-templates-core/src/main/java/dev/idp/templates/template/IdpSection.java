package dev.idp.templates.template;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges and reads {@code spec.idp}: what only this engine reads of a template entity. */
final class IdpSection {
    private static final Pointer IDP = Pointer.of("spec", "idp");
    private static final Pointer OUTPUTS = IDP.then("outputs");
    private static final Schema SCHEMA = Schema.resource(IdpSection.class, "idp.schema.json");

    private IdpSection() {}

    /** Notes what has not the right shape. */
    static void check(MapNode entity, Problems problems) {
        entity.at(IDP).ifPresent(section -> SCHEMA.check(section, IDP, problems));
    }

    /** Notes questions that the wizard does not ask. */
    static void checkBound(MapNode entity, Collection<String> asked, Problems problems) {
        Pointer bind = IDP.then("bind");
        entity.at(bind).map(map -> ((MapNode) map).keys()).orElse(Set.of()).stream()
                .filter(property -> !asked.contains(property))
                .forEach(property -> problems.error(
                        TemplateCode.BAD_BIND,
                        entity.locateKey(bind.then(property)),
                        "found " + property + ", which is no property of spec.parameters",
                        NearMiss.hint(property, asked)));
    }

    static SortedMap<String, DeclaredOutput> outputs(MapNode entity, TemplateType type, Problems problems) {
        SortedMap<String, DeclaredOutput> outputs = new TreeMap<>();
        List<MapNode.Entry> entries = entity.at(OUTPUTS)
                .map(map -> List.copyOf(((MapNode) map).entries()))
                .orElse(List.of());
        if (!entries.isEmpty() && type != TemplateType.NEED) {
            refuseOutputs(entity, type, problems);
        }
        for (MapNode.Entry entry : entries) {
            outputs.put(entry.key(), output((MapNode) entry.value()));
        }
        return outputs;
    }

    private static void refuseOutputs(MapNode entity, TemplateType type, Problems problems) {
        problems.error(
                TemplateCode.FILE_OF_OTHER_TYPE,
                entity.locateKey(OUTPUTS),
                "found outputs in a template of type " + type.word() + "; only a need has outputs",
                "remove the field, or say type: need");
    }

    private static DeclaredOutput output(MapNode content) {
        return new DeclaredOutput(
                content.text("description").orElse(""),
                content.truth("secret").orElse(false),
                content.truth("optional").orElse(false));
    }
}

package dev.idp.templates.init;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a list shows of a {@code template.yaml}. Nearly all of such a file is the schema of its parameters, so only the
 * lines before and behind it are read; a file that is laid out otherwise is read whole.
 *
 * @param metadata what stands under {@code metadata}
 * @param type what stands under {@code spec.idp.type}, where it does
 */
record TemplateHead(MapNode metadata, Optional<String> type) {
    private static final Pointer METADATA = Pointer.of("metadata");
    private static final Pointer TYPE = Pointer.of("spec", "idp", "type");
    private static final String SPEC = "\nspec:\n";
    private static final String IDP = "\n  idp:\n";

    static TemplateHead read(String file, byte[] bytes) {
        return shortened(new String(bytes, StandardCharsets.UTF_8))
                .flatMap(text -> of(file, text.getBytes(StandardCharsets.UTF_8)))
                .filter(head -> !head.metadata().isEmpty())
                .orElseGet(() -> of(YamlReader.read(file, bytes)));
    }

    /** Leaves out what stands between {@code spec} and {@code idp}, and behind it. */
    private static Optional<String> shortened(String text) {
        int spec = text.indexOf(SPEC);
        int idp = text.indexOf(IDP, Math.max(0, spec));
        if (spec < 0 || idp < 0) {
            return Optional.empty();
        }
        int end = idp + IDP.length();
        while (text.startsWith("    ", end) && text.indexOf('\n', end) >= 0) {
            end = text.indexOf('\n', end) + 1;
        }
        return Optional.of(text.substring(0, spec + SPEC.length() - 1) + text.substring(idp, end));
    }

    private static Optional<TemplateHead> of(String file, byte[] part) {
        try {
            return Optional.of(of(YamlReader.read(file, part)));
        } catch (IdpException laidOutOtherwise) {
            return Optional.empty();
        }
    }

    private static TemplateHead of(Node entity) {
        MapNode map = entity instanceof MapNode known ? known : MapNode.empty();
        return new TemplateHead(
                map.at(METADATA)
                        .filter(MapNode.class::isInstance)
                        .map(MapNode.class::cast)
                        .orElseGet(MapNode::empty),
                map.textAt(TYPE));
    }
}

package dev.idp.templates.init;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;

/** Writes a draft as a file for people. */
final class DescriptorText {
    private static final int LONGEST_COMMENT = 110;

    private final Draft draft;
    private final StringBuilder out = new StringBuilder();

    private DescriptorText(Draft draft) {
        this.draft = draft;
    }

    static String of(Draft draft) {
        DescriptorText text = new DescriptorText(draft);
        Workload workload = draft.workload();
        text.out
                .append("# What ")
                .append(workload.name())
                .append(" runs and where. Its parameters: idp describe ")
                .append(workload.template())
                .append('\n');
        text.write(draft.document(), Pointer.ROOT, "");
        return text.out.toString();
    }

    private void write(MapNode map, Pointer at, String indent) {
        for (MapNode.Entry entry : map.entries()) {
            Pointer field = at.then(entry.key());
            comment(field, indent);
            if (entry.value() instanceof MapNode inner && !inner.isEmpty()) {
                String head = YamlWriter.write(MapNode.empty().with(entry.key(), MapNode.empty()));
                out.append(indent).append(head.replace(" {}\n", "\n"));
                write(inner, field, indent + "  ");
            } else {
                field(entry, indent);
            }
        }
    }

    private void comment(Pointer field, String indent) {
        String comment = draft.comments().getOrDefault(field, "");
        if (!comment.isEmpty()) {
            out.append(indent)
                    .append("# ")
                    .append(Printable.of(comment, LONGEST_COMMENT))
                    .append('\n');
        }
    }

    private void field(MapNode.Entry entry, String indent) {
        YamlWriter.write(MapNode.empty().with(entry))
                .lines()
                .forEach(line ->
                        out.append(line.isEmpty() ? "" : indent).append(line).append('\n'));
    }
}

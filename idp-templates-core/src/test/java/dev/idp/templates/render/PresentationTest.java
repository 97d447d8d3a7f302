package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However a tree is cut into macros, captures, includes, conditions and loops, and however they are indented: it comes out. */
class PresentationTest {
    @Property(tries = 300)
    void gives_the_tree(@ForAll long seed) {
        Writer writer = new Writer(new Random(seed));
        MapNode tree = writer.map(3);
        writer.files.put("t.yaml.ftl", writer.template(tree));

        Rendered rendered = Rendered.of(writer.files, MapNode.empty().with("p", writer.data), RenderLimits.DEFAULT);

        assertThat(rendered.lines()).as(writer.files.toString()).isEmpty();
        assertThat(rendered.only()).as(writer.files.toString()).isEqualTo(tree);
    }

    /** Makes a random tree, and a template that prints it in a random way. */
    private static final class Writer {
        private final Random random;
        private final Map<String, String> files = new TreeMap<>();
        private final List<String> definitions = new ArrayList<>();
        private MapNode data = MapNode.empty();
        private int names;

        Writer(Random random) {
            this.random = random;
        }

        private String name() {
            return "n" + ++names;
        }

        MapNode map(int depth) {
            MapNode map = MapNode.empty();
            for (int i = 0; i <= random.nextInt(3); i++) {
                map = map.with("k" + i, value(depth - 1));
            }
            return map;
        }

        private Node value(int depth) {
            return switch (depth == 0 ? random.nextInt(2) : random.nextInt(4)) {
                case 0 -> new TextNode(random.nextBoolean() ? "x: y\n- z\n" : "text", Origin.ENGINE);
                case 1 -> new NumberNode(BigDecimal.valueOf(random.nextInt(100)), Origin.ENGINE);
                case 2 -> map(depth);
                default -> new ListNode(List.of(value(depth - 1), value(depth - 1)), Origin.ENGINE);
            };
        }

        String template(MapNode tree) {
            List<String> lines = block(tree);
            return String.join("", definitions) + String.join("\n", lines) + "\n";
        }

        /** Writes a map or list as lines that begin at the margin. */
        private List<String> block(Node node) {
            List<String> lines = new ArrayList<>();
            if (node instanceof MapNode map) {
                map.entries().forEach(entry -> lines.addAll(entry(entry.key() + ":", entry.value(), true)));
            } else if (node instanceof ListNode list) {
                list.items().forEach(item -> lines.addAll(entry("-", item, false)));
            }
            return lines;
        }

        private List<String> entry(String prefix, Node value, boolean nodes) {
            if (!(value instanceof MapNode || value instanceof ListNode)) {
                String name = name();
                data = data.with(name, value);
                return List.of(prefix + " ${p." + name + "}");
            }
            List<String> block = presented(block(value));
            boolean oneTag = block.size() == 1
                    && (block.get(0).startsWith("<@") || block.get(0).startsWith("${"));
            if (prefix.equals("-") && oneTag && random.nextBoolean()) {
                return List.of("- " + block.get(0));
            }
            if (nodes && random.nextInt(4) == 0) {
                List<String> lines = new ArrayList<>(List.of(prefix + " <@node>"));
                lines.addAll(indented(block, random.nextInt(3)));
                lines.add("</@node>");
                return lines;
            }
            List<String> lines = new ArrayList<>(List.of(prefix));
            lines.addAll(indented(block, 1 + random.nextInt(4)));
            return lines;
        }

        private static List<String> indented(List<String> lines, int blanks) {
            return lines.stream().map(line -> " ".repeat(blanks) + line).toList();
        }

        private List<String> presented(List<String> block) {
            String name = name();
            boolean alone = block.stream().noneMatch(line -> line.contains("${n") || line.contains("<@n"));
            switch (random.nextInt(alone ? 9 : 8)) {
                case 0 -> {
                    define("<#macro " + name + ">", indented(block, random.nextInt(3)), "</#macro>");
                    return List.of("<@" + name + "/>");
                }
                case 1 -> {
                    define("<#macro " + name + ">", List.of(" ".repeat(random.nextInt(3)) + "<#nested>"), "</#macro>");
                    return around("<@" + name + ">", indented(block, random.nextInt(3)), "</@" + name + ">");
                }
                case 2 -> {
                    define("<#assign " + name + ">", indented(block, random.nextInt(3)), "</#assign>");
                    return List.of("${" + name + "}");
                }
                case 3 -> {
                    files.put(name + ".ftl", String.join("\n", indented(block, random.nextInt(3))) + "\n");
                    return List.of("<#include \"" + name + ".ftl\">");
                }
                case 4 -> {
                    return around("<#if true>", block, "<#else>", "nothing: 1", "</#if>");
                }
                case 5 -> {
                    return around("<#list 1..1 as i>", block, "</#list>");
                }
                case 8 -> {
                    files.put(
                            name + ".ftl",
                            "<#macro m>\n" + String.join("\n", indented(block, random.nextInt(3))) + "\n</#macro>\n");
                    definitions.add(0, "<#import \"" + name + ".ftl\" as " + name + ">\n");
                    return List.of("<@" + name + ".m/>");
                }
                default -> {
                    return block;
                }
            }
        }

        private void define(String begin, List<String> lines, String end) {
            definitions.add(begin + "\n" + String.join("\n", lines) + "\n" + end + "\n");
        }

        private static List<String> around(String begin, List<String> lines, String... ends) {
            List<String> all = new ArrayList<>(List.of(begin));
            all.addAll(lines);
            all.addAll(List.of(ends));
            return all;
        }
    }
}

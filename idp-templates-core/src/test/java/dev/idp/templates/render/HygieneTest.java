package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.Characters;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The promise: whatever a value is, wherever it stands, it arrives unchanged and changes nothing around it. */
class HygieneTest {
    private static final ManifestTemplates TEMPLATES = compile();

    private static ManifestTemplates compile() {
        Problems problems = new Problems();
        ManifestTemplates templates = ManifestTemplates.compile(
                "t",
                FileTree.EMPTY
                        .with("t.yaml.ftl", Case.text("positions.yaml.ftl"))
                        .with("lib.ftl", Case.text("positions-lib.ftl")),
                problems);
        problems.throwIfErrors();
        return templates;
    }

    @Property(tries = 2_000)
    void a_value_arrives_unchanged_or_is_refused(@ForAll("hostile") String value, @ForAll("hostileKey") String key) {
        Problems problems = new Problems();
        List<MapNode> manifests = TEMPLATES.render(data(value, key), problems);

        if (isRefused(value) || isRefused(value + value) || isRefused(key)) {
            assertThat(problems.sorted()).isNotEmpty().allSatisfy(HygieneTest::namesTheData);
        } else {
            assertThat(problems.sorted()).isEmpty();
            assertThat(manifests).containsExactly(expected(value, key));
        }
    }

    @Example
    void a_value_of_our_own_tokens_is_only_text() {
        String token = Markers.token(0) + Markers.text(0, 1, 1);
        Problems problems = new Problems();

        assertThat(TEMPLATES.render(data(token, token), problems)).containsExactly(expected(token, token));
        assertThat(problems.sorted()).isEmpty();
    }

    private static boolean isRefused(String text) {
        return Characters.refusal(text).isPresent() || text.equals("<<") || text.equals("=");
    }

    private static void namesTheData(Problem problem) {
        assertThat(problem.code().id()).isIn("IDP1002", "IDP1010");
        assertThat(problem.location().file()).isIn("t/t.yaml.ftl", "t/lib.ftl");
        assertThat(problem.location().line()).isPositive();
        assertThat(problem.hint()).contains("from idp.yaml:").contains(" p.");
    }

    private static MapNode data(String value, String key) {
        MapNode p = MapNode.empty()
                .with("v", text(value))
                .with("k", text(key))
                .with("m", MapNode.empty().with(key, text(value)))
                .with("l", texts(value, "z", value));
        return MapNode.empty().with("p", p);
    }

    private static Node text(String text) {
        return new TextNode(text, Origin.of("idp.yaml", 1, 1));
    }

    private static ListNode texts(String... texts) {
        return new ListNode(List.of(texts).stream().map(HygieneTest::text).toList(), Origin.of("idp.yaml", 1, 1));
    }

    /** What positions.yaml.ftl means. */
    private static MapNode expected(String v, String k) {
        MapNode block = MapNode.empty().with("macro", v).with(k, v);
        MapNode keys = MapNode.empty()
                .with(k, 1)
                .with("double" + k, 2)
                .with("single" + k, 3)
                .with("explicit" + k, 4)
                .with("plain" + k, 5);
        ListNode flow =
                new ListNode(List.of(text(v), text("a" + v), MapNode.empty().with("k", v)), Origin.ENGINE);
        ListNode items = new ListNode(List.of(text(v), MapNode.empty().with("x", v)), Origin.ENGINE);
        return MapNode.empty()
                .with("plain", v)
                .with("single", v)
                .with("double", v)
                .with("doubleOverLines", "x " + v)
                .with("literal", v)
                .with("literalWithText", "a " + v + " b\nc")
                .with("folded", v)
                .with("mixed", "pre" + v + "post")
                .with("adjacent", v + v)
                .with("flow", flow)
                .with("flowQuoted", texts(v, v))
                .with("items", items)
                .with("keys", keys)
                .with("map", MapNode.empty().with(k, v))
                .with("list", texts(v, "z", v))
                .with("assigned", v)
                .with("summed", v)
                .with("captured", v)
                .with("capturedInQuotes", v)
                .with("inText", "a" + v + "b")
                .with("inline", v)
                .with("block", block.with("inner", v))
                .with("node", block)
                .with("function", v)
                .with("literalMap", MapNode.empty().with("a", v).with("b", texts(v)))
                .with("loop", texts(v, "z", v))
                .with("end", 1);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> fragments = Arbitraries.of(
                "a",
                "x y",
                " ",
                "  ",
                "\n",
                "\n\n",
                "\t",
                ": ",
                ":",
                "#",
                " #",
                "- ",
                "-",
                "? ",
                "?",
                "'",
                "\"",
                "\\",
                "\\n",
                "|",
                ">",
                "{",
                "}",
                "[",
                "]",
                ",",
                "&a",
                "*a",
                "!",
                "!!str",
                "%",
                "@",
                "`",
                "---",
                "...",
                "\n---\n",
                "<<",
                "=",
                "~",
                "null",
                "true",
                "no",
                "yes",
                "on",
                "010",
                "1e3",
                "0x1F",
                "12:30",
                "1.10",
                ".inf",
                "2026-01-01",
                "${x}",
                "#{x}",
                "<#if>",
                "<@m/>",
                "</#list>",
                "\uE000",
                "\uE0000\uE001",
                "\uE0020:1:1\uE003",
                "\uE001",
                "\uE003",
                "\u00E9",
                "\u00A0",
                "\u2028",
                "\uFEFF",
                "\uD83D\uDE00",
                "{{ x }}",
                "$(A)",
                "k: v",
                "\nk: v",
                "\n  k: v",
                "\n- z",
                "\r",
                "\r\n",
                "\u0000",
                "\u0007",
                "\u0085",
                "\uFFFE",
                "\uD83D",
                "\u202E",
                "''",
                "\"\"",
                "|-\n x",
                "\u200b",
                "<");
        return fragments.list().ofMaxSize(4).map(parts -> String.join("", parts));
    }

    /** Keys that clash with the template's own are duplicates, not hostile. */
    @Provide
    Arbitrary<String> hostileKey() {
        return hostile().filter(key -> !key.isEmpty());
    }
}

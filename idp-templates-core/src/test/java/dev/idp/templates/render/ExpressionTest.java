package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Scalar;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rewriting changes nothing but what it is for: expressions give what plain FreeMarker gives, or fail as there. */
class ExpressionTest {
    private static final String SETUP =
            "<#function f x y='d'><#return x + '-' + y></#function><#assign a = p.s + 'x'>\n";
    private static final String DATA = "p: {n: 3, t: true, s: text, l: [a, b, c], m: {j: w, k: v}}\n";
    private static final Map<String, Object> SAME_DATA = Map.of(
            "p",
            Map.of(
                    "n",
                    3,
                    "t",
                    true,
                    "s",
                    "text",
                    "l",
                    List.of("a", "b", "c"),
                    "m",
                    new java.util.TreeMap<>(Map.of("k", "v", "j", "w"))));
    private static final Configuration PLAIN = plain();

    private static Configuration plain() {
        Configuration plain = new Configuration(Configuration.VERSION_2_3_35);
        plain.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
        plain.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        plain.setLogTemplateExceptions(false);
        plain.setFallbackOnNullLoopVariable(false);
        plain.setLocale(Locale.ROOT);
        plain.setNumberFormat("c");
        plain.setBooleanFormat("c");
        return plain;
    }

    @Property(tries = 400)
    void gives_what_plain_freemarker_gives(@ForAll("expressions") String expression) throws IOException {
        Optional<String> theirs = theirs(expression);
        boolean lazy = theirs.isEmpty() && expression.contains("->"); // a default covers more where a list is not lazy
        if (!lazy) {
            assertThat(ours(expression)).as(expression).isEqualTo(theirs);
        }
    }

    private static Optional<String> ours(String expression) {
        Problems problems = new Problems();
        FileTree files = FileTree.EMPTY.with("t.yaml.ftl", SETUP + "r: ${" + expression + "}\n");
        List<MapNode> manifests =
                ManifestTemplates.compile("t", files, problems).render(Rendered.data(DATA), problems);
        return problems.hasErrors()
                ? Optional.empty()
                : manifests.get(0).get("r").map(node -> ((Scalar) node).asText());
    }

    private static Optional<String> theirs(String expression) throws IOException {
        StringWriter out = new StringWriter();
        try {
            new Template("t", SETUP + "${" + expression + "}", PLAIN).process(SAME_DATA, out);
        } catch (TemplateException | freemarker.core.ParseException failed) {
            return Optional.empty();
        }
        return Optional.of(out.toString().strip());
    }

    @Provide
    Arbitrary<String> expressions() {
        return texts(3).map(text -> "(" + text + ")?trim");
    }

    private static Arbitrary<String> texts(int depth) {
        Arbitrary<String> leaf =
                Arbitraries.of("p.s", "p.m.k", "'q'", "\"r\"", "p.m[\"j\"]", "a", "p.l[1]", "p.nope", "p.l?first");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> text = texts(depth - 1);
        Arbitrary<String> number = numbers(depth - 1);
        Arbitrary<String> truth = truths(depth - 1);
        Arbitrary<String> list = lists(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                form("%s + %s", text, text),
                form("%s + %s", text, number),
                form("(%s + %s)", number, text),
                form("\"x${%s}y${%s}\"", inQuotes(text), inQuotes(number)),
                form("'${%s}'", text.filter(inner -> inner.indexOf('\'') < 0)),
                form("%s?c", number),
                form("%s?then(%s, %s)", brackets(truth), text, text),
                form("(%s)!%s", text, leaf),
                form("(%s!\"n\")", leaf),
                form("%s?join(%s)", brackets(list), text),
                form("%s?c_upper_case", brackets(text)),
                form("%s?replace(%s, %s)", brackets(text), text, text),
                form("%s[0..*%s]", brackets(text), number),
                form("%s?keep_before(%s)", brackets(text), text),
                form("f(%s)", text),
                form("f(%s, %s)", text, number),
                form("f( %s ,\n %s<#-- c -->)", text, text),
                form("{%s: %s}[%s]", text, text, text),
                form("%s?switch(3, %s, %s)", brackets(number), text, text),
                form("%s?map(x -> x + %s)?join(%s)", brackets(list), text, text));
    }

    private static Arbitrary<String> numbers(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("p.n", "2", "0", "p.l?size");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> number = numbers(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                form("(%s + %s)", number, number),
                form("(%s * %s - %s)", number, number, number),
                form("-%s", leaf),
                form("%s?length", brackets(texts(depth - 1))),
                form("%s?size", brackets(lists(depth - 1))),
                form("%s?index_of(%s)", brackets(texts(depth - 1)), texts(depth - 1)),
                form("%s?number", brackets(texts(depth - 1))));
    }

    private static Arbitrary<String> truths(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("p.t", "true", "p.nope??", "p.s??");
        if (depth == 0) {
            return leaf;
        }
        return Arbitraries.oneOf(
                leaf,
                form("%s == %s", texts(depth - 1), texts(depth - 1)),
                form("%s gt %s", numbers(depth - 1), numbers(depth - 1)),
                form("(%s && !%s)", truths(depth - 1), brackets(truths(depth - 1))),
                form("%s?has_content", brackets(texts(depth - 1))),
                form("%s?seq_contains(%s)", brackets(lists(depth - 1)), texts(depth - 1)));
    }

    private static Arbitrary<String> lists(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("p.l", "[\"x\"]", "[]", "p.m?values", "p.m?keys");
        if (depth == 0) {
            return leaf;
        }
        return Arbitraries.oneOf(
                leaf,
                form("%s + %s", lists(depth - 1), lists(depth - 1)),
                form("[%s, %s]", texts(depth - 1), texts(depth - 1)),
                form("%s?filter(x -> x != %s)", brackets(lists(depth - 1)), texts(depth - 1)),
                form("%s?map(x -> %s)", brackets(lists(depth - 1)), texts(depth - 1)),
                form("%s?split(%s)", brackets(texts(depth - 1)), texts(depth - 1)),
                form("p.l[0..<%s]", numbers(depth - 1)),
                form("p.l[%s..]", numbers(depth - 1)));
    }

    private static Arbitrary<String> brackets(Arbitrary<String> expression) {
        return expression.map(inner -> "(" + inner + ")");
    }

    private static Arbitrary<String> inQuotes(Arbitrary<String> expression) {
        return expression.filter(inner -> inner.indexOf('"') < 0);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Arbitrary<String> form(String form, Arbitrary<String>... parts) {
        return Combinators.combine(List.of(parts)).as(inner -> String.format(Locale.ROOT, form, inner.toArray()));
    }
}

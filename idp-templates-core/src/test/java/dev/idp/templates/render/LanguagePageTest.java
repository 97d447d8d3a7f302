package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the language names what may be used, and nothing else. */
class LanguagePageTest {
    private static final Path PAGE = Path.of("../docs/guide/templates.md");
    private static final List<String> ROWS_OF_BUILT_INS =
            List.of("strings", "numbers and booleans", "lists and maps", "in a `list`", "others");

    /** For each directive, a template that uses it. */
    private static final Map<String, String> DIRECTIVES = Map.ofEntries(
            Map.entry("if", "<#if true>a: b</#if>"),
            Map.entry("elseif", "<#if false>a: b<#elseif true>a: c</#if>"),
            Map.entry("else", "<#if false>a: b<#else>a: c</#if>"),
            Map.entry("list", "<#list [1] as i>a: ${i}</#list>"),
            Map.entry("items", "<#list [1]><#items as i>a: ${i}</#items></#list>"),
            Map.entry("sep", "a: [<#list [1, 2] as i>${i}<#sep>,</#list>]"),
            Map.entry("break", "<#list [1, 2] as i>a: ${i}<#break></#list>"),
            Map.entry("continue", "<#list [1, 2] as i><#if i == 1><#continue></#if>a: ${i}</#list>"),
            Map.entry("switch", "<#switch 1><#case 1>a: b<#break></#switch>"),
            Map.entry("case", "<#switch 1><#case 1>a: b<#break></#switch>"),
            Map.entry("default", "<#switch 1><#default>a: b</#switch>"),
            Map.entry("on", "<#switch 1><#on 1>a: b</#switch>"),
            Map.entry("assign", "<#assign x = 1>a: ${x}"),
            Map.entry("local", "<#macro m><#local x = 1>a: ${x}</#macro><@m/>"),
            Map.entry("macro", "<#macro m>a: b</#macro><@m/>"),
            Map.entry("function", "<#function f><#return 1></#function>a: ${f()}"),
            Map.entry("return", "<#function f><#return 1></#function>a: ${f()}"),
            Map.entry("nested", "<#macro m><#nested></#macro><@m>a: b</@m>"),
            Map.entry("include", "<#if false><#include \"lib.ftl\"></#if>a: b"),
            Map.entry("import", "<#import \"lib.ftl\" as lib>a: b"),
            Map.entry("stop", "<#if false><#stop \"no\"></#if>a: b"),
            Map.entry("t", "a: b<#t>"),
            Map.entry("rt", "a: b<#rt>"),
            Map.entry("lt", "a: b<#lt>"),
            Map.entry("nt", "a: b<#nt>"),
            Map.entry("noparse", "a: \"<#noparse>${x}</#noparse>\""));

    private static Set<String> words(String row) throws IOException {
        String line = Files.readAllLines(PAGE).stream()
                .filter(each -> each.startsWith("| " + row + " |"))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("`([a-z_]+)`")
                .matcher(line.substring(line.indexOf('|', 2)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void it_lists_every_built_in_that_is_allowed_and_no_other() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String row : ROWS_OF_BUILT_INS) {
            listed.addAll(words(row));
        }

        assertThat(listed).isEqualTo(new TreeSet<>(BuiltIns.names()));
    }

    @Test
    void it_lists_every_directive_that_is_allowed() throws IOException {
        Set<String> listed = words("directives");

        assertThat(listed).isEqualTo(new TreeSet<>(DIRECTIVES.keySet()));
        DIRECTIVES.forEach((name, template) -> assertThat(
                        Rendered.of(Map.of("t.yaml.ftl", template + "\n", "lib.ftl", "<#assign y = 1>\n"), "x: 1\n")
                                .problems())
                .as(name)
                .isEmpty());
    }
}

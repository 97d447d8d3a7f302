package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.tree.FileTree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReadsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", commentCharacter = '~', quoteCharacter = '`', textBlock = """
                    a: ${p.port}                                            => /p/port 1:6
                    a: "${p.port}:x"                                        => /p/port 1:7
                    a: ${p.scaling.min + 1}                                 => /p/scaling/min 1:6
                    a: ${(p.env!{}).X!""}                                   => /p/env 1:7
                    a: ${p.env["HOST"]}                                     => /p/env/HOST 1:6
                    a: ${p.env[workload.name]}                              => /p/env/* 1:6, /workload/name 1:12
                    a: ${"x ${env.domain} y"}                               => /env/domain 1:11
                    <#if env.iam.role??>a: b</#if>                          => /env/iam/role 1:6
                    <#if env.name == "prod">a: b</#if>                      => /env/name 1:6 compared
                    <#switch env.class><#case "x">a: b</#switch>            => /env/class 1:10 compared
                    <#list p.hosts as host>a: ${host.name}</#list>          => /p/hosts 1:8
                    <#assign all = p>a: ${all.port}                         => /p 1:16
                    <#macro m p>a: ${p.port}</#macro>                       => ``
                    <#if p.a?has_content && !p.b>a: b</#if>                 => /p/a 1:6, /p/b 1:26
                    a: ${p.list?map(x -> x.y)?join(p.by)}                   => /p/list 1:6, /p/by 1:32
                    a: ${                                                   => ``
                    """)
    void reads_are_found_where_they_stand(String template, String expected) {
        FileTree files = FileTree.EMPTY.with("t.yaml.ftl", template + "\n");

        List<String> reads = TemplateReads.of(new TemplateFolder(Optional.empty(), "t", files)).stream()
                .map(read -> read.path()
                        + " "
                        + read.location().line()
                        + ":"
                        + read.location().column()
                        + (read.compared() ? " compared" : ""))
                .toList();

        assertThat(String.join(", ", reads)).isEqualTo(expected);
    }
}

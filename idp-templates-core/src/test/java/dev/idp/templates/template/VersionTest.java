package dev.idp.templates.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @Provide
    Arbitrary<Version> versions() {
        return ArbitraryVersions.versions();
    }

    @Test
    void orders_as_the_specification_does() {
        List<Version> ascending = List.of(
                        "1.0.0-alpha",
                        "1.0.0-alpha.1",
                        "1.0.0-alpha.beta",
                        "1.0.0-beta",
                        "1.0.0-beta.2",
                        "1.0.0-beta.11",
                        "1.0.0-rc.1",
                        "1.0.0",
                        "1.9.0",
                        "1.10.0",
                        "2.0.0",
                        "18446744073709551616.0.0")
                .stream()
                .map(VersionTest::version)
                .toList();
        List<Version> shuffled = new ArrayList<>(ascending);
        Collections.reverse(shuffled);

        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ascending);
    }

    @Test
    void build_metadata_does_not_count_in_the_order_but_makes_another_version() {
        assertThat(version("1.0.0+a")).isEqualByComparingTo(version("1.0.0+b")).isNotEqualTo(version("1.0.0+b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2",
                "01.2.3",
                "1.02.3",
                "1.2.03",
                "1.2.3-",
                "1.2.3+",
                "1.2.3-01",
                "1.2.3-a..b",
                "v1.2.3",
                "1.2.3.4",
                " 1.2.3",
                "1.2.3 ",
                "1.2.3\n",
                "-1.2.3",
                "1.2.x",
                "latest",
                "1.2.3/../x",
                "1.2.3-a/b",
                "1.2.3+a+b",
                "١.٢.٣"
            })
    void refuses_what_is_no_version(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @Test
    void refuses_a_version_of_more_than_a_hundred_characters() {
        assertThat(Version.parse("1.0." + "1".repeat(96))).isPresent();
        assertThat(Version.parse("1.0." + "1".repeat(97))).isEmpty();
    }

    @Property
    void reads_what_it_writes(@ForAll("versions") Version version) {
        assertThat(Version.parse(version.toString())).contains(version);
    }

    @Property
    void the_order_is_total(
            @ForAll("versions") Version a, @ForAll("versions") Version b, @ForAll("versions") Version c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0)
                .isEqualTo(a.core().equals(b.core()) && a.preRelease().equals(b.preRelease()));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
    }

    static Version version(String text) {
        return Version.parse(text).orElseThrow();
    }
}

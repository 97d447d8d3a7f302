package dev.idp.templates.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @Provide
    Arbitrary<Version> releases() {
        return ArbitraryVersions.releases();
    }

    @Provide
    Arbitrary<Version> versions() {
        return ArbitraryVersions.versions();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.1.0                | 1.1.0                       | 1.1.1 1.0.9 1.1.0-rc.1 1.1.0+a
                    1.1.0+a              | 1.1.0+a                     | 1.1.0 1.1.0+b
                    2.0.0-rc.1           | 2.0.0-rc.1                  | 2.0.0 2.0.0-rc.2
                    ^1                   | 1.0.0 1.9.9                 | 0.9.9 2.0.0 2.0.0-rc.1 1.0.0-rc.1
                    ^1.1                 | 1.1.0 1.1.9 1.2.0 1.99.0    | 1.0.9 2.0.0 2.0.0-rc.1 1.2.0-rc.1
                    ^1.1.2               | 1.1.2 1.2.0                 | 1.1.1 2.0.0 1.1.2-rc.1
                    ^0.2                 | 0.2.0 0.2.9                 | 0.1.9 0.3.0 1.0.0
                    ^0.2.3               | 0.2.3 0.2.9                 | 0.2.2 0.3.0
                    ^0.0.3               | 0.0.3                       | 0.0.2 0.0.4 0.1.0
                    ^0.0                 | 0.0.0 0.0.9                 | 0.1.0
                    ^0                   | 0.0.0 0.9.9                 | 1.0.0
                    ^1.2.3-beta.2        | 1.2.3-beta.2 1.2.3-rc.1 1.2.3 1.3.0 | 1.2.3-beta.1 1.2.4-beta.2 2.0.0-beta.2
                    ~1.1.2               | 1.1.2 1.1.9                 | 1.1.1 1.2.0 1.2.0-rc.1
                    ~1.1                 | 1.1.0 1.1.9                 | 1.0.9 1.2.0
                    ~1                   | 1.0.0 1.9.0                 | 0.9.0 2.0.0
                    ~1.2.3-beta.2        | 1.2.3-beta.4 1.2.9          | 1.2.4-beta.2 1.3.0
                    >=1.0 <2.0           | 1.0.0 1.9.9                 | 0.9.9 2.0.0 2.0.0-rc.1 1.5.0-rc.1
                    >=1.0.0-rc.1 <2.0.0  | 1.0.0-rc.1 1.0.0 1.1.0      | 1.0.0-beta 1.1.0-rc.1 2.0.0-rc.1
                    >1.0                 | 1.1.0 2.0.0                 | 1.0.0 1.0.9
                    >1.0.0               | 1.0.1                       | 1.0.0
                    <=1.0                | 1.0.0 1.0.9 0.1.0           | 1.1.0
                    <=1.0.0              | 1.0.0 0.9.0                 | 1.0.1
                    <2.0.0-rc.2          | 2.0.0-rc.1 1.0.0            | 2.0.0-rc.2 2.0.0
                    ^1.2   <1.5.0        | 1.2.0 1.4.9                 | 1.5.0 1.1.0
                    >=2.0 <1.0           | ''                          | 0.9.0 1.0.0 1.5.0 2.0.0
                    """)
    void contains_what_node_semver_says(String range, String inside, String outside) {
        VersionRange read = VersionRange.parse(range).orElseThrow();

        assertThat(words(inside)).allMatch(version -> read.contains(VersionTest.version(version)));
        assertThat(words(outside)).noneMatch(version -> read.contains(VersionTest.version(version)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "latest",
                "1.2",
                "1",
                "*",
                "x",
                "1.x",
                "v1.2.0",
                "main",
                "01.2.3",
                "1.2.3-",
                "^",
                "^1.",
                "^01",
                "^1.1-rc.1",
                ">= 1.0",
                ">=1.0,<2.0",
                "^1 || ^2",
                "1.0.0 - 2.0.0",
                " ^1.0",
                "^1.0 ",
                "^1.0.0+a",
                "^1.0.0-",
                "=1.0.0",
                "^1.0.0-01",
                "1.2.3/../x",
                "1.0.0 2.0.0"
            })
    void refuses_what_is_no_range(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }

    @Property
    void a_caret_admits_what_is_not_older_and_has_the_same_left_most_number(
            @ForAll("releases") Version asked, @ForAll("releases") Version candidate) {
        boolean sameLeftMost = asked.major().signum() > 0
                ? asked.major().equals(candidate.major())
                : asked.minor().signum() > 0
                        ? numbers(candidate).subList(0, 2).equals(numbers(asked).subList(0, 2))
                        : candidate.equals(asked);

        assertThat(range("^" + asked).contains(candidate)).isEqualTo(sameLeftMost && candidate.compareTo(asked) >= 0);
    }

    @Property
    void a_tilde_admits_what_is_not_older_and_has_the_same_minor(
            @ForAll("releases") Version asked, @ForAll("releases") Version candidate) {
        boolean sameMinor =
                numbers(candidate).subList(0, 2).equals(numbers(asked).subList(0, 2));

        assertThat(range("~" + asked).contains(candidate)).isEqualTo(sameMinor && candidate.compareTo(asked) >= 0);
    }

    @Property
    void two_bounds_admit_what_each_of_them_admits(
            @ForAll("releases") Version from, @ForAll("releases") Version to, @ForAll("releases") Version candidate) {
        boolean both = range(">=" + from).contains(candidate) && range("<" + to).contains(candidate);

        assertThat(range(">=" + from + " <" + to).contains(candidate)).isEqualTo(both);
    }

    @Property
    void a_pre_release_is_in_no_range_that_names_none(
            @ForAll("releases") Version asked, @ForAll("versions") Version candidate) {
        boolean admitted = Stream.of("^", "~", ">=", "<=", ">", "<")
                .anyMatch(operator -> range(operator + asked).contains(candidate));

        assertThat(admitted && candidate.isPreRelease()).isFalse();
    }

    private static VersionRange range(String text) {
        return VersionRange.parse(text).orElseThrow();
    }

    private static List<BigInteger> numbers(Version version) {
        return List.of(version.major(), version.minor(), version.patch());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }
}

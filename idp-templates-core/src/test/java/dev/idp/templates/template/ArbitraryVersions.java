package dev.idp.templates.template;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Versions near each other, so that all ways to differ come up. */
final class ArbitraryVersions {
    private ArbitraryVersions() {}

    static Arbitrary<Version> versions() {
        Arbitrary<BigInteger> numbers =
                Arbitraries.of("0", "1", "2", "10", "99999999999999999999").map(BigInteger::new);
        Arbitrary<String> identifiers = Arbitraries.of("0", "1", "2", "11", "alpha", "beta", "rc", "-", "1a", "A");
        Arbitrary<List<String>> preReleases = identifiers.list().ofMaxSize(3);
        return Combinators.combine(numbers, numbers, numbers, preReleases, Arbitraries.of("", "", "a", "b.01"))
                .as(Version::new);
    }

    static Arbitrary<Version> releases() {
        Arbitrary<BigInteger> numbers = Arbitraries.integers().between(0, 4).map(BigInteger::valueOf);
        return Combinators.combine(numbers, numbers, numbers)
                .as((major, minor, patch) -> new Version(major, minor, patch, List.of(), ""));
    }
}

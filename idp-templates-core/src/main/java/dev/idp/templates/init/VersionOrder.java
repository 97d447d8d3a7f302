package dev.idp.templates.init;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Orders versions as semantic versioning does (section 11 of version 2.0.0). */
final class VersionOrder implements Comparator<String> {
    static final VersionOrder ASCENDING = new VersionOrder();

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private VersionOrder() {}

    @Override
    public int compare(String a, String b) {
        int core = compareParts(core(a), core(b));
        if (core != 0) {
            return core;
        }
        String left = preRelease(a);
        String right = preRelease(b);
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        return compareParts(left, right);
    }

    private static String core(String version) {
        return version.split("[-+]", 2)[0];
    }

    private static String preRelease(String version) {
        String withoutBuild = version.split("\\+", 2)[0];
        int hyphen = withoutBuild.indexOf('-');
        return hyphen < 0 ? "" : withoutBuild.substring(hyphen + 1);
    }

    private static int compareParts(String a, String b) {
        List<String> left = List.of(a.split("\\.", -1));
        List<String> right = List.of(b.split("\\.", -1));
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int part = comparePart(left.get(i), right.get(i));
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int comparePart(String a, String b) {
        boolean left = NUMBER.matcher(a).matches();
        boolean right = NUMBER.matcher(b).matches();
        if (left && right) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        return left == right ? a.compareTo(b) : left ? -1 : 1;
    }
}

package dev.idp.templates.init;

import java.util.List;
import java.util.regex.Pattern;

/** Tells texts that are secrets, or hold one, by their name or by their shape. */
final class SecretText {
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(PASSWORD|PASSWD|PASSPHRASE|TOKEN|SECRET|CREDENTIAL|PRIVATE).*|(?i)(.*[_.-])?(PWD|PASS|KEY|APIKEY|DSN)");
    private static final Pattern HARMLESS_NAME = Pattern.compile(
            "(?i).*[_.-](FILE|PATH|DIR|TTL|SECONDS|MINUTES|EXPIRY|ENABLED|LENGTH|ISSUER|NAME|HEADER|TYPE|URL|URI)");
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("[A-Za-z][A-Za-z0-9+.:-]*://[^/\\s:@]*:[^@\\s/]+@"),
            Pattern.compile("-----BEGIN "),
            Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{15,})"),
            Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\."),
            Pattern.compile("\\b(sk|rk)_(live|test)_[A-Za-z0-9]{10,}"),
            Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"),
            Pattern.compile("\\bhvs\\.[A-Za-z0-9_-]{10,}"),
            Pattern.compile("(?i)[?&;](password|pwd|token|sig|secret)=[^&;\\s]+"),
            Pattern.compile(
                    "(?im)^[ \\t\"'-]*[\\w.-]*(password|passwd|secret|token|api[-_.]?key|private[-_.]?key)[\\w.-]*"
                            + "[\"']?[ \\t]*[=:][ \\t]*(?!\\$\\{|[\"']?\\$\\{|\\{\\{)[^\\s#|>{\\[][^\\s]*"));

    private SecretText() {}

    /** Judges a value under a name: of a variable, or of a key. */
    static boolean is(String name, String value) {
        boolean named =
                NAME.matcher(name).matches() && !HARMLESS_NAME.matcher(name).matches();
        return named && !value.isEmpty() && !isReference(value) || isShaped(value);
    }

    static boolean isShaped(String value) {
        return SHAPES.stream().anyMatch(shape -> shape.matcher(value).find());
    }

    /** A variable made of other variables is as secret as these. */
    private static boolean isReference(String value) {
        return value.matches("\\$\\([A-Za-z0-9_]+\\)|\\$\\{[^}]*\\}|true|false");
    }
}

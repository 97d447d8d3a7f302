package dev.idp.templates.cel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A format that Kubernetes knows by name: {@code format.dns1123Label()}.
 *
 * @param name its name
 */
record NamedFormat(String name) implements Library {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern OLD_LABEL = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern SUBDOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final Pattern BASE64 = Pattern.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    private static final List<String> NAMES = List.of(
            "dns1123Label",
            "dns1123Subdomain",
            "dns1035Label",
            "qualifiedName",
            "dns1123LabelPrefix",
            "dns1123SubdomainPrefix",
            "dns1035LabelPrefix",
            "labelValue",
            "uri",
            "uuid",
            "byte",
            "date",
            "datetime");

    static Optional<NamedFormat> byName(String name) {
        return NAMES.contains(name) ? Optional.of(new NamedFormat(name)) : Optional.empty();
    }

    @Override
    public String type() {
        return "kubernetes.NamedFormat";
    }

    @Override
    public Object call(String function, Object[] a) {
        if (!function.equals("validate")) {
            throw EvaluationError.noOverload(function);
        }
        String text = Conversions.text(a[1], function);
        return fits(text) ? Optional.empty() : Optional.of(List.of("expected a value of the format " + name));
    }

    private boolean fits(String text) {
        return switch (name) {
            case "dns1123Label" -> fits(LABEL, text, 63);
            case "dns1123LabelPrefix" -> fits(LABEL, masked(text), 63);
            case "dns1123Subdomain" -> fits(SUBDOMAIN, text, 253);
            case "dns1123SubdomainPrefix" -> fits(SUBDOMAIN, masked(text), 253);
            case "dns1035Label" -> fits(OLD_LABEL, text, 63);
            case "dns1035LabelPrefix" -> fits(OLD_LABEL, masked(text), 63);
            case "qualifiedName" -> isQualifiedName(text);
            case "labelValue" -> text.isEmpty() || fits(NAME, text, 63);
            case "uri" -> AbsoluteUrl.parse(text).isPresent();
            case "uuid" -> UUID.matcher(text).matches();
            case "byte" -> BASE64.matcher(text).matches();
            default -> isTime(text);
        };
    }

    private static boolean fits(Pattern pattern, String text, int longest) {
        return text.length() <= longest && pattern.matcher(text).matches();
    }

    /** A prefix may end in a hyphen: something follows it. */
    private static String masked(String text) {
        return text.endsWith("-") ? text.substring(0, text.length() - 1) + "a" : text;
    }

    private static boolean isQualifiedName(String text) {
        int slash = text.indexOf('/');
        return (slash < 0 || fits(SUBDOMAIN, text.substring(0, slash), 253))
                && fits(NAME, text.substring(slash + 1), 63);
    }

    private boolean isTime(String text) {
        try {
            if (name.equals("date")) {
                LocalDate.parse(text);
            } else {
                TimeFunctions.instant(text.toUpperCase(Locale.ROOT));
            }
            return true;
        } catch (DateTimeException | EvaluationError no) {
            return false;
        }
    }
}

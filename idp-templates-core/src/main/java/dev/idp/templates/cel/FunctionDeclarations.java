package dev.idp.templates.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Declares the functions of Kubernetes' own libraries to the compiler. */
final class FunctionDeclarations {
    private static final Map<String, CelType> TYPES = types();

    /** A function in each line, with a dot before its name where it has a receiver: name, arguments, result. */
    private static final String TEXT = """
            quantity string Quantity
            isQuantity string bool
            .sign Quantity int
            .isInteger Quantity bool
            .asInteger Quantity int
            .asApproximateFloat Quantity double
            .add Quantity Quantity Quantity
            .add Quantity int Quantity
            .sub Quantity Quantity Quantity
            .sub Quantity int Quantity
            .isLessThan Quantity Quantity bool
            .isGreaterThan Quantity Quantity bool
            .compareTo Quantity Quantity int
            ip string IP
            isIP string bool
            ip.isCanonical string bool
            .family IP int
            .isUnspecified IP bool
            .isLoopback IP bool
            .isLinkLocalMulticast IP bool
            .isLinkLocalUnicast IP bool
            .isGlobalUnicast IP bool
            string IP string
            cidr string CIDR
            isCIDR string bool
            .containsIP CIDR string bool
            .containsIP CIDR IP bool
            .containsCIDR CIDR string bool
            .containsCIDR CIDR CIDR bool
            .ip CIDR IP
            .masked CIDR CIDR
            .prefixLength CIDR int
            string CIDR string
            url string URL
            isURL string bool
            .getScheme URL string
            .getHost URL string
            .getHostname URL string
            .getPort URL string
            .getEscapedPath URL string
            .getQuery URL query
            .find string string string
            .findAll string string texts
            .findAll string string int texts
            .isSorted list bool
            .sum list T
            .min list T
            .max list T
            .indexOf list T int
            .lastIndexOf list T int
            .format string values string
            format.named string maybeFormat
            .validate Format string maybeTexts
            format.dns1123Label Format
            format.dns1123Subdomain Format
            format.dns1035Label Format
            format.qualifiedName Format
            format.dns1123LabelPrefix Format
            format.dns1123SubdomainPrefix Format
            format.dns1035LabelPrefix Format
            format.labelValue Format
            format.uri Format
            format.uuid Format
            format.byte Format
            format.date Format
            format.datetime Format
            """;

    private FunctionDeclarations() {}

    private static Map<String, CelType> types() {
        CelType any = TypeParamType.create("T");
        CelType texts = ListType.create(SimpleType.STRING);
        CelType format = OpaqueType.create("kubernetes.NamedFormat");
        return Map.ofEntries(
                Map.entry("string", SimpleType.STRING),
                Map.entry("int", SimpleType.INT),
                Map.entry("double", SimpleType.DOUBLE),
                Map.entry("bool", SimpleType.BOOL),
                Map.entry("T", any),
                Map.entry("list", ListType.create(any)),
                Map.entry("values", ListType.create(SimpleType.DYN)),
                Map.entry("texts", texts),
                Map.entry("query", MapType.create(SimpleType.STRING, texts)),
                Map.entry("Format", format),
                Map.entry("maybeFormat", OptionalType.create(format)),
                Map.entry("maybeTexts", OptionalType.create(texts)),
                Map.entry("Quantity", OpaqueType.create("kubernetes.Quantity")),
                Map.entry("IP", OpaqueType.create("net.IP")),
                Map.entry("CIDR", OpaqueType.create("net.CIDR")),
                Map.entry("URL", OpaqueType.create("kubernetes.URL")));
    }

    static List<CelFunctionDecl> all() {
        Map<String, List<CelOverloadDecl>> byName = new LinkedHashMap<>();
        TEXT.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            boolean member = words[0].startsWith(".");
            String name = member ? words[0].substring(1) : words[0];
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(overload(line, words, member));
        });
        List<CelFunctionDecl> functions = new ArrayList<>();
        byName.forEach((name, overloads) -> functions.add(CelFunctionDecl.newFunctionDeclaration(name, overloads)));
        return functions;
    }

    private static CelOverloadDecl overload(String line, String[] words, boolean member) {
        String id = "kubernetes_" + line.replace(' ', '_').replace('.', '_');
        List<CelType> arguments = new ArrayList<>();
        for (int i = 1; i < words.length - 1; i++) {
            arguments.add(type(words[i]));
        }
        CelType result = type(words[words.length - 1]);
        return member
                ? CelOverloadDecl.newMemberOverload(id, result, arguments)
                : CelOverloadDecl.newGlobalOverload(id, result, arguments);
    }

    private static CelType type(String name) {
        return Objects.requireNonNull(TYPES.get(name), name);
    }
}

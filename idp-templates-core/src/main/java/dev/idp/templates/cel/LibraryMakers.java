package dev.idp.templates.cel;

import dev.idp.templates.kubernetes.Quantity;
import java.util.Optional;

/** Makes values of the types that Kubernetes' libraries add, and asks whether a text is one. */
final class LibraryMakers {
    private LibraryMakers() {}

    static Optional<Object> call(String function, Object[] a) {
        return switch (function) {
            case "quantity" -> Optional.of(Quantities.of(text(a, function)));
            case "isQuantity" -> Optional.of(Quantity.of(text(a, function)).isPresent());
            case "ip" -> Optional.of(a[0] instanceof CidrBlock block ? block.ip() : IpAddress.of(text(a, function)));
            case "isIP" -> Optional.of(IpAddress.parse(text(a, function)).isPresent());
            case "ip.isCanonical" ->
                Optional.of(IpAddress.of(text(a, function)).toString().equals(a[0]));
            case "cidr" -> Optional.of(CidrBlock.of(text(a, function)));
            case "isCIDR" -> Optional.of(CidrBlock.parse(text(a, function)).isPresent());
            case "url" -> Optional.of(AbsoluteUrl.of(text(a, function)));
            case "isURL" -> Optional.of(AbsoluteUrl.parse(text(a, function)).isPresent());
            case "format.named" -> Optional.of(NamedFormat.byName(text(a, function)));
            default ->
                function.startsWith("format.")
                        ? NamedFormat.byName(function.substring("format.".length()))
                                .map(Object.class::cast)
                        : Optional.empty();
        };
    }

    private static String text(Object[] a, String function) {
        return Conversions.text(a[0], function);
    }
}

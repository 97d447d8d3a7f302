package dev.idp.templates.cel;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IP addresses: {@code cidr("10.0.0.0/8")}.
 *
 * @param ip the address before the slash
 * @param prefix how many bits its addresses have in common
 */
record CidrBlock(IpAddress ip, int prefix) implements Library {
    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    static CidrBlock of(String text) {
        return parse(text).orElseThrow(() -> new EvaluationError("no CIDR block: " + text));
    }

    static Optional<CidrBlock> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !PREFIX.matcher(text.substring(slash + 1)).matches()) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return IpAddress.parse(text.substring(0, slash))
                .filter(ip -> prefix <= ip.length())
                .map(ip -> new CidrBlock(ip, prefix));
    }

    @Override
    public String type() {
        return "net.CIDR";
    }

    @Override
    public Object call(String function, Object[] a) {
        return switch (function) {
            case "containsIP" -> contains(a[1] instanceof IpAddress other ? other : IpAddress.of(text(a, function)));
            case "containsCIDR" -> contains(a[1] instanceof CidrBlock other ? other : of(text(a, function)));
            case "prefixLength" -> (long) prefix;
            case "masked" -> masked();
            case "ip" -> ip;
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private static String text(Object[] a, String function) {
        return Conversions.text(a[1], function);
    }

    boolean contains(IpAddress other) {
        return ip.length() == other.length() && common(ip.bits()).equals(common(other.bits()));
    }

    private boolean contains(CidrBlock other) {
        return other.prefix >= prefix && contains(other.ip);
    }

    private BigInteger common(BigInteger bits) {
        return bits.shiftRight(ip.length() - prefix);
    }

    private CidrBlock masked() {
        int own = ip.length() - prefix;
        return new CidrBlock(new IpAddress(common(ip.bits()).shiftLeft(own), ip.length()), prefix);
    }

    @Override
    public String toString() {
        return ip + "/" + prefix;
    }
}

package dev.idp.templates.cel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address: {@code ip("10.0.0.1")}. Names are never looked up.
 *
 * @param bits its value
 * @param length how many bits: 32 or 128
 */
record IpAddress(BigInteger bits, int length) implements Library {
    static final int V4 = 32;
    static final int V6 = 128;

    private static final int GROUPS = 8;
    private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    static IpAddress of(String text) {
        return parse(text).orElseThrow(() -> new EvaluationError("no IP address: " + text));
    }

    /** Reads an address; an IPv4 address that is written as IPv6, and a zone, are none to Kubernetes. */
    static Optional<IpAddress> parse(String text) {
        return text.indexOf(':') < 0 ? v4(text) : v6(text);
    }

    private static Optional<IpAddress> v4(String text) {
        String[] bytes = text.split("\\.", -1);
        BigInteger bits = BigInteger.ZERO;
        for (String each : bytes) {
            if (!BYTE.matcher(each).matches() || Integer.parseInt(each) > 255) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(8).or(BigInteger.valueOf(Integer.parseInt(each)));
        }
        return bytes.length == 4 ? Optional.of(new IpAddress(bits, V4)) : Optional.empty();
    }

    private static Optional<IpAddress> v6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        List<String> groups = new ArrayList<>(groups(gap < 0 ? text : text.substring(0, gap)));
        if (gap >= 0) {
            List<String> after = groups(text.substring(gap + 2));
            int missing = GROUPS - groups.size() - after.size();
            for (int i = 0; i < missing; i++) {
                groups.add("0");
            }
            groups.addAll(after);
        }
        if (groups.size() != GROUPS
                || !groups.stream().allMatch(each -> GROUP.matcher(each).matches())) {
            return Optional.empty();
        }
        BigInteger bits = BigInteger.ZERO;
        for (String group : groups) {
            bits = bits.shiftLeft(16).or(new BigInteger(group, 16));
        }
        boolean mapped = bits.shiftRight(V4).equals(BigInteger.valueOf(0xFFFF));
        return mapped ? Optional.empty() : Optional.of(new IpAddress(bits, V6));
    }

    private static List<String> groups(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
    }

    @Override
    public String type() {
        return "net.IP";
    }

    @Override
    public Object call(String function, Object[] a) {
        return switch (function) {
            case "family" -> length == V4 ? 4L : 6L;
            case "isUnspecified" -> bits.signum() == 0;
            case "isLoopback" -> length == V4 ? isIn("127.0.0.0/8") : isIn("::1/128");
            case "isLinkLocalUnicast" -> length == V4 ? isIn("169.254.0.0/16") : isIn("fe80::/10");
            case "isLinkLocalMulticast" -> length == V4 ? isIn("224.0.0.0/24") : isLinkLocalMulticast();
            case "isGlobalUnicast" -> isGlobalUnicast();
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private boolean isIn(String block) {
        return CidrBlock.of(block).contains(this);
    }

    private boolean isLinkLocalMulticast() {
        return bits.shiftRight(120).intValue() == 0xFF
                && bits.shiftRight(112).testBit(1)
                && bits.shiftRight(112).intValue() % 16 == 2;
    }

    private boolean isGlobalUnicast() {
        boolean multicast = length == V4 ? isIn("224.0.0.0/4") : isIn("ff00::/8");
        boolean broadcast = length == V4 && isIn("255.255.255.255/32");
        boolean local = Boolean.TRUE.equals(call("isLoopback", new Object[0]))
                || Boolean.TRUE.equals(call("isLinkLocalUnicast", new Object[0]));
        return bits.signum() != 0 && !multicast && !broadcast && !local;
    }

    /** Returns the form of RFC 5952: lower case, the longest run of zero groups left out. */
    @Override
    public String toString() {
        if (length == V4) {
            int value = bits.intValue();
            return (value >>> 24) + "." + (value >> 16 & 255) + "." + (value >> 8 & 255) + "." + (value & 255);
        }
        List<String> groups = new ArrayList<>();
        for (int i = GROUPS - 1; i >= 0; i--) {
            groups.add(Integer.toHexString(bits.shiftRight(16 * i).intValue() & 0xFFFF));
        }
        return shortened(groups);
    }

    private static String shortened(List<String> groups) {
        int start = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = 0;
            while (i + run < GROUPS && groups.get(i + run).equals("0")) {
                run++;
            }
            if (run > longest) {
                start = i;
                longest = run;
            }
        }
        return start < 0
                ? String.join(":", groups)
                : String.join(":", groups.subList(0, start)) + "::"
                        + String.join(":", groups.subList(start + longest, GROUPS));
    }
}

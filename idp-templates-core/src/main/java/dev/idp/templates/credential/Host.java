package dev.idp.templates.credential;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a host is written to which a login is tied: in lower case, with its port where that is unusual for https. */
final class Host {
    private static final String NAME =
            "(?<host>[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[::1])(:(?<port>[1-9][0-9]{0,4}))?";
    private static final Pattern PLAIN = Pattern.compile(NAME);
    private static final Pattern URL = Pattern.compile("(?i:https)://" + NAME + "(/[^@]*)?");
    private static final String USUAL = "443";

    private Host() {}

    static Optional<String> parse(String text) {
        return written(PLAIN.matcher(text));
    }

    /** Reads the host of an https URL; no other is a place for a token. */
    static Optional<String> ofUrl(String text) {
        return written(URL.matcher(text));
    }

    private static Optional<String> written(Matcher host) {
        if (!host.matches()) {
            return Optional.empty();
        }
        String port = host.group("port");
        String name = host.group("host").toLowerCase(Locale.ROOT);
        return Optional.of(port == null || port.equals(USUAL) ? name : name + ":" + port);
    }
}

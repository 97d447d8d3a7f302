package dev.idp.templates.forge;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in a few words of ours why a connection failed. */
final class Fault {
    private Fault() {}

    static String words(IOException failure) {
        if (is(failure, HttpTimeoutException.class)) {
            return "no reply in time";
        }
        if (is(failure, UnknownHostException.class) || is(failure, UnresolvedAddressException.class)) {
            return "no such host";
        }
        if (is(failure, SSLException.class)) {
            return "its certificate is not trusted, or not for this host";
        }
        return is(failure, ConnectException.class) ? "nothing answers there" : "the connection broke";
    }

    private static boolean is(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(20)
                .anyMatch(type::isInstance);
    }
}

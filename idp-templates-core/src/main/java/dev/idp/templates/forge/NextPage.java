package dev.idp.templates.forge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a list goes on (RFC 8288). */
final class NextPage {
    private static final Pattern NEXT = Pattern.compile("<([^<>]{1,2000})>\\s*;[^<>]{0,200}?\\brel=\"?next\"?");

    private NextPage() {}

    /** Returns the URL of the next page, wherever that is; nothing on the last page. */
    static Optional<URI> of(Reply reply, URI here) {
        return reply.header("link")
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .flatMap(link -> resolved(here, link.group(1)));
    }

    /** Returns the URL that a reference means; nothing where it is none. */
    static Optional<URI> resolved(URI here, String reference) {
        try {
            URI uri = here.resolve(new URI(reference));
            return Optional.of(uri).filter(each -> each.getRawUserInfo() == null && each.getHost() != null);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}

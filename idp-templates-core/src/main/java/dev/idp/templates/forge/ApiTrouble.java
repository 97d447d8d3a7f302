package dev.idp.templates.forge;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import java.time.Duration;

/**
 * Says in our words why a conversation with an API failed. Of the host's words only those of its JSON are repeated, on
 * one printable line and not where they hold the token; an exception has no cause, which might hold more.
 *
 * @param place the API
 * @param token what is never shown
 */
record ApiTrouble(ApiPlace place, ApiToken token) {
    /** Judges a reply to a call that was to be done. */
    IdpException of(Reply reply) {
        return switch (reply.status()) {
            case 401 -> notAuthorized("does not know the token" + said(reply));
            case 403 ->
                notAuthorized(
                        reply.header("x-github-sso").isPresent()
                                ? "wants the token to be authorized for single sign-on"
                                : "knows the token, and does not permit this" + said(reply));
            case 404 ->
                at(
                        ForgeCode.NOT_FOUND,
                        "is not there, or the token may not see it" + said(reply),
                        "check the repository's URL; " + place.scope());
            default -> refused(reply);
        };
    }

    IdpException notAuthorized(String what) {
        return at(ForgeCode.NOT_AUTHORIZED, "the forge " + what, "check IDP_FORGE_TOKEN; " + place.scope());
    }

    static IdpException noToken(ApiPlace place) {
        return at(
                place,
                ForgeCode.NOT_AUTHORIZED,
                "there is no token for this host",
                "give IDP_FORGE_TOKEN, and " + place.host() + " as IDP_FORGE_HOST; " + place.scope());
    }

    IdpException unusableToken() {
        return at(
                ForgeCode.UNUSABLE_TOKEN,
                "the token holds a blank, a line break or another character that no token has",
                "copy it anew, without quotes and line breaks");
    }

    IdpException rateLimited(Duration told) {
        String wait = told.isNegative() ? "" : "; it says to wait for " + told.toSeconds() + " s";
        return at(
                ForgeCode.RATE_LIMITED,
                "the forge takes no more requests now" + wait,
                "run the same command again later; what was done is found again, and nothing is done twice");
    }

    IdpException refused(Reply reply) {
        return at(
                ForgeCode.REFUSED,
                "the forge refuses with status " + reply.status() + said(reply),
                "do as it says, or ask who runs it");
    }

    IdpException unexpected(String what) {
        return at(
                ForgeCode.UNEXPECTED_REPLY,
                "found an unexpected reply, " + what + ", expected JSON of the API at " + place.origin()
                        + place.prefix(),
                "check whether the repository's forge is of the kind "
                        + place.kind().word() + ", and whether a proxy in between wants a login");
    }

    IdpException unreachable(String why, boolean read) {
        return at(
                ForgeCode.UNREACHABLE,
                "the API at " + place.origin() + " cannot be reached: " + why,
                read
                        ? "check the network, the proxy and the trust store of the JVM, and run the command again"
                        : "nobody knows whether this was done; run the command again, it finds what is there");
    }

    IdpException moved() {
        return at(
                ForgeCode.MOVED,
                "the forge leads to another place",
                "name the repository by its present URL; a token is for one host only, and a change is never sent on");
    }

    IdpException at(ForgeCode code, String what, String hint) {
        return at(place, code, what, hint);
    }

    private static IdpException at(ApiPlace place, ForgeCode code, String what, String hint) {
        return new IdpException(
                Problem.error(code, place.asked(), place.host() + " " + place.repository() + ": " + what, hint));
    }

    /** The host's own words, after a colon. */
    String said(Reply reply) {
        String words = reply.words();
        return words.isEmpty() || token.isIn(words) ? "" : ": " + words;
    }
}

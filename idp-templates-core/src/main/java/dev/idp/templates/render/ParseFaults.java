package dev.idp.templates.render;

import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.Origin;
import freemarker.core.ParseException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one sentence why FreeMarker cannot parse a template. */
final class ParseFaults {
    private static final Pattern CAMEL_CASE = Pattern.compile("Naming convention mismatch.*token, \"(\\w+)\".*");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown (?:directive|built-in): \"?([#a-z_0-9]+)");
    private static final Set<String> DIRECTIVES = Set.of("""
            #if #elseif #else #list #items #sep #break #continue #switch #on #case #default #macro #function #return
            #nested #assign #local #include #import #stop #noparse #t #rt #lt #nt
            """.strip().split("\\s+"));
    private static final Pattern ESCAPING = Pattern.compile(".*(auto_escaping|auto-escaping).*");
    private static final Pattern EXPECTATIONS =
            Pattern.compile("((, but was| was) expecting | Check if the FreeMarker end-tags ).*");

    private ParseFaults() {}

    static Problem problem(ParseException fault, Origin place) {
        String sentence = fault.getEditorMessage().replaceAll("\\s+", " ");
        Matcher camelCase = CAMEL_CASE.matcher(sentence);
        if (camelCase.matches()) {
            String found = "found " + camelCase.group(1) + ", expected small letters and underscores";
            return syntax(place, found, "FreeMarker's own names are written like this_one here");
        }
        if (ESCAPING.matcher(sentence).matches()) {
            String found = "found a change of escaping or output format, which manifest templates must not use";
            String hint = "take it out: values cannot break out of their place";
            return Problem.error(RenderCode.NOT_ALLOWED, place.at(Pointer.ROOT), found, hint);
        }
        Matcher unknown = UNKNOWN.matcher(sentence);
        if (unknown.lookingAt()) {
            boolean directive = unknown.group(1).startsWith("#");
            String found = "found " + (directive ? "" : "?") + unknown.group(1) + ", which FreeMarker does not know";
            return syntax(
                    place,
                    found,
                    NearMiss.of(unknown.group(1), directive ? DIRECTIVES : BuiltIns.names())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("the page of IDP1702 lists what there is"));
        }
        String first = fault.getEditorMessage().lines().findFirst().orElse("");
        String found =
                "not a FreeMarker template: " + EXPECTATIONS.matcher(first).replaceFirst("");
        return syntax(place, found, "check the tag, the quotes and the brackets here and before");
    }

    private static Problem syntax(Origin place, String message, String hint) {
        return Problem.error(RenderCode.SYNTAX, place.at(Pointer.ROOT), Faults.escaped(message), hint);
    }
}

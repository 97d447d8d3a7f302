package dev.idp.templates.render;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.Origin;
import freemarker.core.ParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one sentence why FreeMarker cannot parse a template. */
final class ParseFaults {
    private static final Pattern CAMEL_CASE = Pattern.compile("Naming convention mismatch.*token, \"(\\w+)\".*");
    private static final Pattern ESCAPING = Pattern.compile(".*(auto_escaping|auto-escaping).*");
    private static final Pattern EXPECTATIONS =
            Pattern.compile("((, but was| was) expecting | Check if the FreeMarker end-tags ).*");

    private ParseFaults() {}

    static Problem problem(ParseException fault, Origin place) {
        String sentence = fault.getEditorMessage().replaceAll("\\s+", " ");
        Matcher camelCase = CAMEL_CASE.matcher(sentence);
        if (camelCase.matches()) {
            return syntax(
                    place,
                    "found " + camelCase.group(1) + ", expected small letters and underscores",
                    "FreeMarker's own names are written like this_one here");
        }
        if (ESCAPING.matcher(sentence).matches()) {
            return Problem.error(
                    RenderCode.NOT_ALLOWED,
                    place.at(Pointer.ROOT),
                    "found a change of escaping or output format, which manifest templates must not use",
                    "take it out: values cannot break out of their place");
        }
        String first = EXPECTATIONS
                .matcher(fault.getEditorMessage().lines().findFirst().orElse(""))
                .replaceFirst("");
        return syntax(
                place,
                "not a FreeMarker template: " + first,
                "check the tag, the quotes and the brackets here and before");
    }

    private static Problem syntax(Origin place, String message, String hint) {
        return Problem.error(RenderCode.SYNTAX, place.at(Pointer.ROOT), Faults.escaped(message), hint);
    }
}

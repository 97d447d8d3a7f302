package dev.idp.templates.parameter;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.Characters;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text behind one {@code --set}, with the column of each part for its problems. */
final class SettingParser {
    static final String FILE = "--set";

    private static final String HINT = "write FIELD=VALUE, or ENVIRONMENT:FIELD=VALUE";
    private static final Pattern ENVIRONMENT = Pattern.compile("([^=:\\[\"]*):");
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,18}[a-z0-9])?");
    private static final Pattern STEP = Pattern.compile("\\[\"([^\"]+)\"\\]|([^.=:\\[\\]\"\\s]+)");

    private final String argument;
    private final Schema schema;
    private final Problems problems;
    private final List<String> path = new ArrayList<>();
    private int at;

    SettingParser(String argument, Schema schema, Problems problems) {
        this.argument = argument;
        this.schema = schema;
        this.problems = problems;
    }

    Optional<Setting> setting() {
        Optional<String> refusal = Characters.refusal(argument);
        if (refusal.isPresent()) {
            return bad("found a " + refusal.get() + ", which no value may hold", "remove it");
        }
        Matcher prefix = ENVIRONMENT.matcher(argument);
        Optional<String> environment = prefix.lookingAt() ? Optional.of(prefix.group(1)) : Optional.empty();
        if (environment.isPresent() && !DNS_LABEL.matcher(environment.get()).matches()) {
            return bad(
                    "found the environment \"" + Printable.of(environment.get())
                            + "\", expected a DNS label of at most 20 characters",
                    HINT);
        }
        at = environment.isPresent() ? prefix.end() : 0;
        return readPath() ? value().map(node -> new Setting(environment, new Pointer(path), node)) : Optional.empty();
    }

    private boolean readPath() {
        Matcher step = STEP.matcher(argument);
        do {
            step.region(at, argument.length());
            if (!step.lookingAt()) {
                bad("found " + here() + ", expected the name of a field", HINT);
                return false;
            }
            path.add(step.group(1) == null ? step.group(2) : step.group(1));
            at = step.end();
        } while (more());
        if (!argument.startsWith("=", at)) {
            bad("found " + here() + " behind " + new Pointer(path).dotted() + ", expected = and a value", HINT);
            return false;
        }
        at++;
        return true;
    }

    private boolean more() {
        if (argument.startsWith(".", at)) {
            at++;
            return true;
        }
        return argument.startsWith("[\"", at);
    }

    private Optional<Node> value() {
        Pointer field = new Pointer(path);
        return new SettingValue(argument.substring(at), column(), field, schema.types(field)).read(problems);
    }

    private String here() {
        return at == argument.length() ? "the end" : "\"" + Printable.of(argument.substring(at)) + "\"";
    }

    private int column() {
        return argument.codePointCount(0, at) + 1;
    }

    private Optional<Setting> bad(String message, String hint) {
        problems.error(ParameterCode.BAD_SETTING, new Location(FILE, 1, column(), new Pointer(path)), message, hint);
        return Optional.empty();
    }
}

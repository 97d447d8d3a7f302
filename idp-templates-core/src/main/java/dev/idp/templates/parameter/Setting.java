package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One parameter given on the command line.
 *
 * @param environment the environment that it is for; nothing where it is for all
 * @param path the field among the parameters, at least one step
 * @param value its value; a {@code null} takes the field out
 */
public record Setting(Optional<String> environment, Pointer path, Node value) {
    /**
     * Reads {@code a.b=v} or {@code ENV:a.b=v}. Keys with dots stand in brackets: {@code a["b.c"]=v}. The schema gives
     * the text its type: {@code version=1.10} is a text where the schema says so, else a number. A list or a map is
     * written as YAML on one line ({@code hosts=[a, b]}), and {@code null} takes the field out.
     *
     * @param argument what was written behind {@code --set}
     * @param schema the schema of the parameters
     * @param problems takes what is wrong, located in file {@code --set}, line 1, and the column within the argument
     * @return the setting, or nothing where it can't be read; whether the value fits is for {@link Schema#check}
     */
    public static Optional<Setting> parse(String argument, Schema schema, Problems problems) {
        return new SettingParser(argument, schema, problems).setting();
    }

    /**
     * Returns the setting as a layer of parameters.
     *
     * @return maps around the value; their keys are located where the path begins in the argument
     */
    public MapNode layer() {
        int column = environment.map(name -> name.length() + 2).orElse(1);
        Origin origin = Origin.of(SettingParser.FILE, 1, column);
        return (MapNode) layer(path.tokens(), origin);
    }

    private Node layer(List<String> tokens, Origin origin) {
        if (tokens.isEmpty()) {
            return value;
        }
        Node inner = layer(tokens.subList(1, tokens.size()), origin);
        return MapNode.of(List.of(new MapNode.Entry(tokens.get(0), origin, inner)), origin);
    }
}

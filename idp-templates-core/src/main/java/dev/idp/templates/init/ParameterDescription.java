package dev.idp.templates.init;

import dev.idp.templates.yaml.Node;
import java.util.Optional;

/**
 * What a person has to know of one parameter to give it.
 *
 * @param name its path: {@code scaling.max}, {@code secrets.NAME.files}, {@code ingress[].workload}; a word in capitals
 *     stands for a name that the person chooses
 * @param type what to give: {@code text}, {@code whole number}, {@code list of text} …
 * @param required whether there is no plan without it, as far as the maps around it are given
 * @param fallback what holds where it is not given
 * @param limits what the value has to keep to, in words; empty where there is nothing to say
 * @param title its name for people
 * @param description what it is for, on one line
 */
public record ParameterDescription(
        String name,
        String type,
        boolean required,
        Optional<Node> fallback,
        String limits,
        String title,
        String description) {}

package dev.idp.templates.parameter;

import dev.idp.templates.parameter.Finding.Weight;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains what is wrong with a number or a text.
 *
 * @param explainer knows the value and the schema
 */
record ScalarFaults(Explainer explainer) {
    Finding outOfRange(Fault fault, MapNode rule, Node found) {
        String expected = Advice.errorMessage(rule, fault.keyword())
                .orElseGet(() -> fault.keyword().equals("multipleOf")
                        ? "a multiple of "
                                + Expectation.number(rule, "multipleOf").orElse("1")
                        : bounds(rule));
        String message = "found " + Expectation.shown(found) + ", expected " + expected;
        return explainer.one(fault.place(), Weight.CONTENT, ParameterCode.OUT_OF_RANGE, message, "");
    }

    Finding wrongText(Fault fault, MapNode rule, Node found) {
        Advice advice = new Advice(explainer.expectation());
        String expected = advice.text(rule, fault.keyword());
        String example = fault.keyword().equals("format") ? "" : advice.example(rule);
        String message = "found " + Expectation.shown(found) + ", expected " + expected;
        return explainer.one(fault.place(), Weight.CONTENT, ParameterCode.WRONG_TEXT, message, example);
    }

    Finding wrongLength(Fault fault, MapNode rule, Node found) {
        String text = found instanceof TextNode node ? node.value() : found.toString();
        String expected = Advice.errorMessage(rule, fault.keyword())
                .orElseGet(() -> Expectation.range(rule, "minLength", "maxLength"));
        String message = "found " + Expectation.counted(text.codePointCount(0, text.length()), "character")
                + ", expected " + expected;
        String hint = new Advice(explainer.expectation()).example(rule);
        return explainer.one(fault.place(), Weight.LENGTH, ParameterCode.WRONG_LENGTH, message, hint);
    }

    Finding notAllowed(Fault fault, MapNode rule, Node found) {
        String why = Advice.errorMessage(rule, "not")
                .or(() -> rule.map("not").flatMap(not -> not.text("description").or(() -> not.text("title"))))
                .map(text -> ": " + Printable.of(text))
                .orElse("");
        String message = "found " + Expectation.shown(found) + ", which is not allowed here" + why;
        return explainer.one(fault.place(), Weight.REFUSED, ParameterCode.NOT_ALLOWED, message, "");
    }

    private static String bounds(MapNode rule) {
        List<String> bounds = new ArrayList<>();
        Expectation.number(rule, "exclusiveMinimum").ifPresent(number -> bounds.add("more than " + number));
        Expectation.number(rule, "exclusiveMaximum").ifPresent(number -> bounds.add("less than " + number));
        String range = Expectation.range(rule, "minimum", "maximum");
        if (!range.isEmpty()) {
            bounds.add(range);
        }
        return String.join(" and ", bounds);
    }
}

package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import java.util.List;

/**
 * One finding of the validator, in our types.
 *
 * @param keyword what the value offends against
 * @param route the way through the schema to the keyword, with every {@code $ref} on it
 * @param rule where the keyword stands in the schema
 * @param place where the value stands
 * @param detail names that go with the keyword: the property, the fitting alternatives; empty where there are none
 */
record Fault(String keyword, List<String> route, Pointer rule, Pointer place, String detail) {}

package dev.idp.templates.init;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses the template where none was named: the only one that makes a workload, or the answer to a question.
 *
 * @param catalog where the template comes from
 * @param conversation with whom to talk; nothing where nobody is there
 */
record TemplateChoice(Catalog catalog, Optional<Conversation> conversation) {
    String make() {
        List<TemplateSummary> templates = TemplateList.of(catalog).stream()
                .filter(each -> each.type().equals(TemplateSummary.WORKLOAD))
                .toList();
        Optional<String> only =
                templates.size() == 1 ? Optional.of(templates.get(0).label()) : Optional.empty();
        return conversation
                .map(person -> asked(person, templates, only.orElse("")))
                .or(() -> only)
                .orElseThrow(() -> missing(templates));
    }

    private static IdpException missing(List<TemplateSummary> templates) {
        String names = templates.stream().map(TemplateSummary::name).collect(Collectors.joining(", "));
        return new IdpException(Question.missing("template", "one of " + names, "--template NAME"));
    }

    private String asked(Conversation person, List<TemplateSummary> templates, String fallback) {
        templates.forEach(each -> person.print(each.label() + "  " + each.title() + ": " + each.description() + "\n"));
        while (true) {
            String answer =
                    person.ask("Template" + Conversation.proposal(fallback, "")).strip();
            String chosen = answer.isEmpty() ? fallback : answer;
            try {
                return TemplateList.find(catalog, chosen, Location.of("Template"))
                        .label();
            } catch (IdpException unknown) {
                person.show(unknown.problems());
            }
        }
    }
}

package dev.idp.templates.init;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a descriptor out of what a person says: beforehand, or asked one thing after the other, in the words and with the
 * checks of the template. Without a terminal it asks nothing and names everything that is missing.
 */
public final class Interview {
    private static final String MORE = "More parameters, as NAME=VALUE; ? lists them; nothing ends";

    private final Catalog catalog;
    private final Platform platform;
    private final Optional<Terminal> terminal;
    private final Problems missing = new Problems();
    private final Map<Pointer, String> comments = new HashMap<>();

    /**
     * Prepares.
     *
     * @param catalog where the template comes from
     * @param platform where the workload will run
     * @param terminal whom to ask; nothing where nobody is there
     */
    public Interview(Catalog catalog, Platform platform, Optional<Terminal> terminal) {
        this.catalog = catalog;
        this.platform = platform;
        this.terminal = terminal;
    }

    /**
     * Tells whether a run ended for want of input alone.
     *
     * @param problems what an exception of {@link #conduct} carries
     * @return true where a person has to say more, and nothing that was said is wrong
     */
    public static boolean isOnlyMissing(List<Problem> problems) {
        return problems.stream().allMatch(problem -> problem.code() == InitCode.MISSING_INPUT);
    }

    /**
     * Conducts the interview.
     *
     * @param request what was said beforehand
     * @return the descriptor, without what its template's defaults say already
     * @throws IdpException where what was said is wrong, where something is missing, or where the person ended the input
     */
    public Draft conduct(InitRequest request) {
        List<String> environments = environments(request);
        TemplateForm form = TemplateForm.of(catalog, template(request), Location.of("--template"));
        Problems problems = new Problems();
        MapNode document =
                new GivenSettings(form, environments, problems).into(start(form, environments), request.settings());
        problems.throwIfErrors();
        List<Question> questions = new ArrayList<>(form.bound());
        questions.addAll(form.required());
        for (Question question : questions) {
            document = answered(document, question, request.guesses());
        }
        missing.throwIfErrors();
        document = suggested(document, form, questions, request.guesses());
        document = more(document, form, environments);
        form.template()
                .parameters()
                .check(document.at(Workload.PARAMETERS).orElseGet(MapNode::empty), Workload.PARAMETERS, problems);
        problems.throwIfErrors();
        return new Draft(MinimalParameters.of(document, form.template().parameters()), comments);
    }

    private List<String> environments(InitRequest request) {
        Set<String> known = platform.environments();
        Problems problems = new Problems();
        request.environments().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.error(
                        InitCode.UNKNOWN_ENVIRONMENT,
                        Location.of("--environments"),
                        "found the environment " + Printable.of(name) + ", which the platform " + platform.name()
                                + " does not have",
                        NearMiss.hint(name, known)));
        problems.throwIfErrors();
        return request.environments().isEmpty() ? List.copyOf(known) : request.environments();
    }

    /** Chooses the template: the one that was named, the only one that makes a workload, or the answer to a question. */
    String template(InitRequest request) {
        if (request.template().isPresent()) {
            return request.template().get();
        }
        List<TemplateSummary> templates = TemplateList.of(catalog).stream()
                .filter(each -> each.type().equals(TemplateSummary.WORKLOAD))
                .toList();
        String first = templates.size() == 1 ? templates.get(0).label() : "";
        if (terminal.isEmpty()) {
            if (first.isEmpty()) {
                String names = templates.stream().map(TemplateSummary::name).collect(Collectors.joining(", "));
                throw new IdpException(missing("template", "one of " + names, "--template NAME"));
            }
            return first;
        }
        templates.forEach(
                each -> terminal.get().print(each.label() + "  " + each.title() + ": " + each.description() + "\n"));
        return askTemplate(first);
    }

    private String askTemplate(String fallback) {
        while (true) {
            String answer = ask("Template" + proposal(fallback, "")).strip();
            String chosen = answer.isEmpty() ? fallback : answer;
            try {
                return TemplateList.find(catalog, chosen, Location.of("Template"))
                        .label();
            } catch (IdpException unknown) {
                show(unknown.problems());
            }
        }
    }

    private static MapNode start(TemplateForm form, List<String> environments) {
        MapNode places = MapNode.empty();
        for (String environment : environments) {
            places = places.with(environment, MapNode.empty());
        }
        MapNode template = MapNode.empty()
                .with("name", form.template().name())
                .with("version", form.template().version());
        MapNode spec = MapNode.empty()
                .with("owner", "")
                .with("system", "")
                .with("repository", "")
                .with("template", template)
                .with("parameters", MapNode.empty())
                .with("environments", places);
        return MapNode.empty()
                .with("apiVersion", "idp.dev/v1alpha1")
                .with("kind", "Workload")
                .with("metadata", MapNode.empty().with("name", ""))
                .with("spec", spec);
    }

    private MapNode answered(MapNode document, Question question, List<Guess> guesses) {
        Optional<Node> given = document.at(question.target()).filter(Interview::says);
        if (given.isPresent()) {
            return document;
        }
        Optional<Guess> guess = guesses.stream()
                .filter(each -> each.field().equals(question.target()))
                .filter(each -> question.problems(each.value()).isEmpty())
                .findFirst();
        if (terminal.isPresent()) {
            return document.put(question.target(), asked(question, guess));
        }
        if (guess.isPresent()) {
            comments.put(question.target(), guess.get().reason());
            return document.put(question.target(), guess.get().value());
        }
        String example = question.example().orElse("VALUE");
        missing.add(missing(question.name(), question.description(), "--set " + question.name() + "=" + example));
        return document;
    }

    private static boolean says(Node node) {
        return !(node instanceof TextNode text && text.value().isEmpty());
    }

    private static Problem missing(String name, String description, String how) {
        return Problem.error(
                InitCode.MISSING_INPUT,
                Location.of("--set").at(Pointer.of(name)),
                "found no " + name + (description.isEmpty() ? "" : ": " + description),
                "give it with " + how);
    }

    private Node asked(Question question, Optional<Guess> guess) {
        terminal.orElseThrow().print("\n" + question.title() + ": " + question.description() + "\n");
        String fallback = guess.map(each -> Inline.of(each.value())).orElse("");
        String reason = guess.map(Guess::reason).orElse("");
        while (true) {
            String answer = ask(question.name() + proposal(fallback, reason)).strip();
            if (answer.isEmpty() && guess.isPresent()) {
                return guess.get().value();
            }
            Problems problems = new Problems();
            Optional<Node> value = answer.isEmpty() ? Optional.empty() : question.read(answer, problems);
            if (value.isPresent()) {
                return value.get().withOrigin(Origin.ENGINE);
            }
            show(
                    answer.isEmpty()
                            ? List.of(missing(
                                    question.name(), "", question.example().orElse("a value")))
                            : problems.sorted());
        }
    }

    private static String proposal(String value, String reason) {
        String because = reason.isEmpty() ? "" : ", " + reason;
        return value.isEmpty() ? ": " : " [" + value + because + "]: ";
    }

    private String ask(String prompt) {
        return terminal.orElseThrow()
                .ask(prompt)
                .orElseThrow(() -> new IdpException(Problem.error(
                        InitCode.MISSING_INPUT,
                        Location.of("terminal"),
                        "the input ended before the last question",
                        "nothing was written; start again when you like")));
    }

    private void show(List<Problem> problems) {
        problems.forEach(problem -> terminal.orElseThrow()
                .print("  " + Printable.of(problem.message(), 400)
                        + (problem.hint().isEmpty() ? "" : " (" + Printable.of(problem.hint(), 400) + ")") + "\n"));
    }

    /** Takes what the project suggests beyond what is asked for, as far as the template has it. */
    private MapNode suggested(MapNode document, TemplateForm form, List<Question> asked, List<Guess> guesses) {
        MapNode filled = document;
        for (Guess guess : guesses) {
            String name = guess.field().last();
            boolean open =
                    asked.stream().noneMatch(question -> question.target().equals(guess.field()))
                            && guess.field().parent().equals(Workload.PARAMETERS)
                            && document.at(guess.field()).isEmpty()
                            && form.hasParameter(name);
            if (open
                    && TemplateForm.question(form.template(), name)
                            .problems(guess.value())
                            .isEmpty()) {
                filled = filled.put(guess.field(), guess.value());
                comments.put(guess.field(), guess.reason());
                terminal.ifPresent(person ->
                        person.print("found " + name + "=" + Inline.of(guess.value()) + ": " + guess.reason() + "\n"));
            }
        }
        return filled;
    }

    private MapNode more(MapNode document, TemplateForm form, List<String> environments) {
        MapNode filled = document;
        while (terminal.isPresent()) {
            String answer = ask("\n" + MORE + ": ").strip();
            if (answer.isEmpty()) {
                return filled;
            }
            if (answer.equals("?")) {
                ParameterOutline.of(form.template().parameters().document())
                        .forEach(each -> terminal.get()
                                .print("  " + each.name() + "  " + each.type() + "  " + each.description() + "\n"));
            } else {
                Problems problems = new Problems();
                MapNode next = new GivenSettings(form, environments, problems).into(filled, List.of(answer));
                filled = problems.hasErrors() ? filled : next;
                show(problems.sorted());
            }
        }
        return filled;
    }
}

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
import dev.idp.templates.yaml.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a descriptor out of what a person says: beforehand, or asked one thing after the other, in the words and with the
 * checks of the template. Without a terminal it asks nothing and names everything that is missing.
 */
public final class Interview {
    private static final String MORE = "More parameters, as NAME=VALUE; ? lists them; nothing ends";

    private final Catalog catalog;
    private final Platform platform;
    private final Optional<Conversation> conversation;
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
        this.conversation = terminal.map(Conversation::new);
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
        GivenSettings settings = new GivenSettings(form, environments, problems);
        MapNode document = settings.into(form.blank(environments), request.settings());
        problems.throwIfErrors();
        document = answered(document, form.questions(), request.guesses());
        document = suggested(document, form, request.guesses());
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
        return request.template().orElseGet(() -> new TemplateChoice(catalog, conversation).make());
    }

    private MapNode answered(MapNode document, List<Question> questions, List<Guess> guesses) {
        MapNode filled = document;
        for (Question question : questions) {
            filled = filled.at(question.target()).filter(Interview::says).isPresent()
                    ? filled
                    : answered(filled, question, guesses);
        }
        missing.throwIfErrors();
        return filled;
    }

    private MapNode answered(MapNode document, Question question, List<Guess> guesses) {
        Optional<Guess> guess = guess(question, guesses);
        if (conversation.isPresent()) {
            return document.put(question.target(), conversation.get().value(question, guess));
        }
        if (guess.isPresent()) {
            comments.put(question.target(), guess.get().reason());
            return document.put(question.target(), guess.get().value());
        }
        String how = "--set " + question.name() + "=" + question.example().orElse("VALUE");
        missing.add(Question.missing(question.name(), question.description(), how));
        return document;
    }

    private static Optional<Guess> guess(Question question, List<Guess> guesses) {
        return guesses.stream()
                .filter(each -> each.field().equals(question.target()))
                .filter(each -> question.problems(each.value()).isEmpty())
                .findFirst();
    }

    private static boolean says(Node node) {
        return !(node instanceof TextNode text && text.value().isEmpty());
    }

    /** Takes what the project suggests beyond what is asked for, as far as the template has it. */
    private MapNode suggested(MapNode document, TemplateForm form, List<Guess> guesses) {
        MapNode filled = document;
        for (Guess guess : guesses) {
            if (document.at(guess.field()).isEmpty() && isWanted(guess, form)) {
                filled = filled.put(guess.field(), guess.value());
                comments.put(guess.field(), guess.reason());
                conversation.ifPresent(person -> person.print("found "
                        + guess.field().last() + "=" + Inline.of(guess.value()) + ": " + guess.reason() + "\n"));
            }
        }
        return filled;
    }

    private static boolean isWanted(Guess guess, TemplateForm form) {
        String name = guess.field().last();
        return form.questions().stream().noneMatch(question -> question.target().equals(guess.field()))
                && guess.field().parent().equals(Workload.PARAMETERS)
                && form.hasParameter(name)
                && TemplateForm.question(form.template(), name)
                        .problems(guess.value())
                        .isEmpty();
    }

    private MapNode more(MapNode document, TemplateForm form, List<String> environments) {
        MapNode filled = document;
        while (conversation.isPresent()) {
            Conversation person = conversation.get();
            String answer = person.ask("\n" + MORE + ": ").strip();
            if (answer.isEmpty()) {
                return filled;
            }
            if (answer.equals("?")) {
                list(form, person);
            } else {
                filled = with(answer, filled, form, environments, person);
            }
        }
        return filled;
    }

    private static void list(TemplateForm form, Conversation person) {
        ParameterOutline.of(form.template().parameters().document())
                .forEach(each ->
                        person.print("  " + each.name() + "  " + each.type() + "  " + each.description() + "\n"));
    }

    private static MapNode with(
            String setting, MapNode document, TemplateForm form, List<String> environments, Conversation person) {
        Problems problems = new Problems();
        MapNode next = new GivenSettings(form, environments, problems).into(document, List.of(setting));
        person.show(problems.sorted());
        return problems.hasErrors() ? document : next;
    }
}

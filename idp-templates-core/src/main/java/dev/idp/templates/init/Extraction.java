package dev.idp.templates.init;

import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the parameters that old objects stand for, each only where the template takes it. */
final class Extraction {
    private final TemplateForm form;
    private final List<Covered> covered = new ArrayList<>();
    private final Set<String> absorbed = new TreeSet<>();
    private MapNode parameters = MapNode.empty();

    private Extraction(TemplateForm form) {
        this.form = form;
    }

    /**
     * What was found.
     *
     * @param parameters by name
     * @param covered the fields that they stand for
     * @param vault what has to go to Vault
     * @param absorbed objects of which nothing is left to say, {@code KIND/NAME}
     */
    record Result(MapNode parameters, List<Covered> covered, List<VaultEntry> vault, Set<String> absorbed) {}

    static Result of(OldWorkload old, TemplateForm form) {
        Extraction found = new Extraction(form);
        new ContainerParameters(old, found).add();
        EnvironmentVariables variables = new EnvironmentVariables(old, found);
        variables.add();
        new HealthParameters(old, found).add();
        new EdgeParameters(old, found).add();
        return new Result(found.parameters, found.covered, variables.vault(), found.absorbed);
    }

    /** Takes a parameter, where the template has it and finds nothing wrong with it. */
    boolean put(String name, Node value, String resource, String field) {
        boolean fits = form.hasParameter(name)
                && TemplateForm.question(form.template(), name).problems(value).isEmpty();
        if (fits) {
            parameters = parameters.with(name, value);
            covered.add(new Covered(resource, field, name));
        }
        return fits;
    }

    void cover(String resource, String field, String parameter) {
        covered.add(new Covered(resource, field, parameter));
    }

    void absorb(String resource) {
        absorbed.add(resource);
    }

    boolean has(String parameter) {
        return form.hasParameter(parameter);
    }
}

package dev.idp.tests.catalog;

import dev.idp.templates.generate.Plan;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.test.RandomParameters;
import dev.idp.templates.test.WorkloadTester;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes random descriptors that follow a template version, over all of its parameters. */
final class RandomDescriptors {
    private final TemplateVersion template;
    private final RandomParameters parameters;
    private final Random random;

    RandomDescriptors(TemplateVersion template, long seed) {
        this.template = template;
        this.parameters = new RandomParameters(seed);
        this.random = new Random(seed);
    }

    /** Plans descriptors that break no rule between parameters, which a schema cannot say; each is of a system of its own. */
    List<Plan> valid(int count) {
        List<Plan> plans = new ArrayList<>();
        for (int attempt = 0; plans.size() < count && attempt < 3 * count; attempt++) {
            MapNode document =
                    Descriptors.of(template, "shop" + attempt, shared(), environments(List.of("dev", "prod")));
            plan(document).ifPresent(plans::add);
        }
        if (plans.size() < count) {
            throw new AssertionError("only " + plans.size() + " of " + count + " random descriptors are valid");
        }
        return plans;
    }

    /** Plans only for the shape: whether policies admit a template's objects is tested on its examples. */
    static Optional<Plan> plan(MapNode document) {
        return plan(tester(document).withoutPolicies());
    }

    static Optional<Plan> planOn(RandomPlatform platform, MapNode document) {
        return plan(tester(document).onPlatform(platform.text()).withoutPolicies());
    }

    private static Optional<Plan> plan(WorkloadTester tester) {
        try {
            return Optional.of(tester.plan());
        } catch (IdpException refused) {
            return Optional.empty();
        }
    }

    static WorkloadTester tester(MapNode document) {
        return WorkloadTester.of(YamlWriter.write(document)).fromCatalog(ShippedCatalog.CATALOG);
    }

    /** Makes environments, some of them with parameters of their own. */
    MapNode environments(List<String> names) {
        MapNode environments = MapNode.empty();
        for (String environment : names) {
            MapNode settings = random.nextBoolean() ? MapNode.empty() : Descriptors.settings(template, override());
            environments = environments.with(environment, settings);
        }
        return environments;
    }

    /** Makes parameters that break no rule between them. */
    MapNode validShared() {
        MapNode dev = MapNode.empty().with("dev", MapNode.empty());
        MapNode shared = shared();
        while (plan(Descriptors.of(template, shared, dev)).isEmpty()) {
            shared = shared();
        }
        return shared;
    }

    /** Makes parameters that use as many fields as a random try can. */
    MapNode everything() {
        MapNode dev = MapNode.empty().with("dev", MapNode.empty());
        MapNode richest = validShared();
        for (int i = 0; i < 40; i++) {
            MapNode other = shared();
            boolean richer = other.toString().length() > richest.toString().length();
            richest = richer && plan(Descriptors.of(template, other, dev)).isPresent() ? other : richest;
        }
        return richest;
    }

    MapNode shared() {
        return Mended.of((MapNode) parameters.value(template.parameters().document()));
    }

    /** A few parameters of their own for one environment. */
    private MapNode override() {
        MapNode all = shared();
        MapNode some = MapNode.empty();
        for (MapNode.Entry entry : all.entries()) {
            some = random.nextInt(4) == 0 ? some.with(entry) : some;
        }
        return some;
    }
}

package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.OverlayReader;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.lock.Resolution;
import dev.idp.templates.lock.Resolver;
import dev.idp.templates.platform.Environment;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a descriptor into the files of all its environments. Planning is a pure function: the same request gives the same
 * bytes, and nothing is written. Safe for use by several threads; one generator for many workloads compiles each template
 * once.
 */
public final class Generator {
    private final CompiledManifests manifests = new CompiledManifests();
    private final PolicyChecks checks = new PolicyChecks();

    /**
     * Plans the environments of a workload, all or those that are asked for.
     *
     * @param request everything that the plan is made from
     * @return the plan
     * @throws IdpException with everything that is wrong, warnings included
     */
    public Plan plan(GenerateRequest request) {
        Problems problems = new Problems();
        Resolution resolution = Resolver.resolve(
                request.workload(), request.catalogs(), request.lock(), request.updateLock(), problems);
        UsedTemplates templates = UsedTemplates.of(resolution, request.workload(), problems);
        problems.throwIfErrors();
        Prepared prepared = prepare(request, templates, problems);
        List<Rendered> rendered = render(prepared, request.platform(), problems);
        problems.throwIfErrors();
        Release release = prepared.planner().release(prepared.shared(), problems);
        List<EnvironmentPlan> plans = rendered.stream()
                .map(environment -> write(environment, prepared, request.platform(), release))
                .toList();
        List<EnvironmentPlan> judged = request.purpose() == Purpose.LOOK
                ? plans
                : checks.with(
                        request.platform(),
                        problems,
                        check -> new PolicyGate(check, prepared.workload(), request.platform())
                                .judge(plans, release.base(), problems));
        problems.throwIfErrors();
        return new Plan(judged, release.base(), resolution.lock(), problems.sorted());
    }

    private Prepared prepare(GenerateRequest request, UsedTemplates templates, Problems problems) {
        TemplateVersion template = templates.template();
        Workload workload = SettingFold.fold(request.workload(), request.settings(), template.parameters(), problems);
        List<EnvironmentModel> environments = environments(request, templates, problems);
        ImageSelection images = ImageSelection.of(template.images(), request, problems);
        ParameterLayers parameters = new ParameterLayers(workload, templates);
        Parameters shared = parameters.shared(problems);
        List<EnvironmentInputs> inputs = inputs(request, environments, parameters, images, problems);
        parameters.checkNeedNames(request.planned(), problems);
        List<Resource> own = OwnManifests.read(workload, request.ownManifests(), problems);
        OwnManifests.checkKinds(own, request.platform().ownKinds(), problems);
        problems.throwIfErrors();
        EnvironmentPlanner planner = EnvironmentPlanner.of(workload, request.ownManifests(), own, templates, manifests);
        parameters.checkUse(inputs, problems);
        return new Prepared(workload, inputs, images.named(shared), planner);
    }

    private static List<Rendered> render(Prepared prepared, Platform platform, Problems problems) {
        EnvironmentPlanner planner = prepared.planner();
        List<Rendered> rendered = prepared.inputs().stream()
                .map(inputs -> new Rendered(inputs, planner.render(inputs, problems)))
                .toList();
        checkTogether(prepared.workload(), platform, rendered, problems);
        return rendered;
    }

    private static List<EnvironmentModel> environments(
            GenerateRequest request, UsedTemplates templates, Problems problems) {
        Workload workload = request.workload();
        Platform platform = request.platform();
        List<EnvironmentModel> models = new ArrayList<>();
        for (String name : request.planned()) {
            Optional<Environment> environment = platform.environment(name);
            Pointer pointer = Pointer.of("spec", "environments", name);
            if (environment.isEmpty()) {
                problems.add(unknown(name, platform, workload.document().locateKey(pointer)));
            } else {
                EnvironmentModel model =
                        EnvironmentModel.of(environment.get(), workload.system(), workload.name(), problems);
                templates.all().forEach(template -> checkCapabilities(workload, template, model, problems));
                models.add(model);
            }
        }
        return models;
    }

    private static Problem unknown(String environment, Platform platform, Location location) {
        return Problem.error(
                GenerateCode.UNKNOWN_ENVIRONMENT,
                location,
                "found the environment " + environment + ", which the platform " + platform.name() + " does not have",
                NearMiss.hint(environment, platform.environments()));
    }

    private static void checkCapabilities(
            Workload workload, TemplateVersion template, EnvironmentModel environment, Problems problems) {
        for (String capability : template.requires()) {
            if (!environment.has(capability)) {
                String name = environment.text("name");
                problems.error(
                        GenerateCode.MISSING_CAPABILITY,
                        workload.document().locateKey(Pointer.of("spec", "environments", name)),
                        "the template " + template.label() + " needs " + capability + ", which " + name
                                + " does not have",
                        "leave the environment out, or ask the platform team for " + capability);
            }
        }
    }

    /** What is wrong for all environments would be wrong again in each, so they have their turn after it. */
    private static List<EnvironmentInputs> inputs(
            GenerateRequest request,
            List<EnvironmentModel> environments,
            ParameterLayers parameters,
            ImageSelection images,
            Problems problems) {
        if (problems.hasErrors()) {
            return List.of();
        }
        List<EnvironmentInputs> inputs = new ArrayList<>();
        for (EnvironmentModel environment : environments) {
            String name = environment.text("name");
            Standing standing = request.standing(name);
            Parameters values = parameters.of(name, problems);
            List<LockedImage> versions =
                    images.versions(values.workload(), request.kept(name), !standing.retired(), problems);
            boolean external = request.platform().hasExternalImageUpdates();
            inputs.add(new EnvironmentInputs(environment, images.named(values), versions, external, standing));
        }
        return inputs;
    }

    private static void checkTogether(
            Workload workload, Platform platform, List<Rendered> rendered, Problems problems) {
        List<Rendered> running = rendered.stream()
                .filter(environment -> !environment.inputs().isRetired())
                .toList();
        List<WorkloadPatches.EnvironmentResources> resources = running.stream()
                .map(environment -> new WorkloadPatches.EnvironmentResources(
                        environment.inputs().name(), environment.placement().own()))
                .toList();
        WorkloadPatches.checkTargets(workload, resources, problems);
        running.forEach(environment -> ImageRegistries.check(
                environment.inputs().images(),
                environment.inputs().parameters().workload(),
                platform.registries(),
                problems));
    }

    private static EnvironmentPlan write(Rendered rendered, Prepared prepared, Platform platform, Release release) {
        Workload workload = prepared.workload();
        EnvironmentInputs inputs = rendered.inputs();
        Placement placement = rendered.placement();
        FileTree files = prepared.planner().write(inputs, placement, release);
        TreePath folder = platform.folder(workload.system(), workload.name(), inputs.name());
        List<Resource> deployed = OverlayReader.deployed(
                placement.own(), inputs.environment().text("namespace"), EnvironmentFolder.versions(inputs.images()));
        return new EnvironmentPlan(inputs.name(), folder, deployed, placement.platform(), files, PolicyReport.EMPTY);
    }

    /** All that is rendered, read and without error; what is shared are the parameters of no single environment. */
    private record Prepared(
            Workload workload, List<EnvironmentInputs> inputs, Parameters shared, EnvironmentPlanner planner) {}

    private record Rendered(EnvironmentInputs inputs, Placement placement) {}
}

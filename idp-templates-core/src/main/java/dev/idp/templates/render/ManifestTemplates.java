package dev.idp.templates.render;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The manifest templates of one template version, ready to render. FreeMarker texts that print YAML, hygienic: a value
 * keeps its type and can never add a key, end a text or change the indentation, because it is put in after what the
 * template printed was parsed. Immutable, for any number of threads.
 */
public final class ManifestTemplates {
    private final String label;
    private final RenderLimits limits;
    private final Optional<TemplateCompiler.Compiled> compiled;

    private ManifestTemplates(String label, RenderLimits limits, Optional<TemplateCompiler.Compiled> compiled) {
        this.label = label;
        this.limits = limits;
        this.compiled = compiled;
    }

    /**
     * Parses and checks templates.
     *
     * @param label how the folder is called in problems: {@code web-service@1.0.0/manifests}
     * @param files what stands in the folder: {@code *.yaml.ftl} are rendered, in the order of their paths; other
     *     {@code *.ftl} can only be imported or included
     * @param problems takes what is wrong with them
     * @return the templates; they render nothing where an error was noted
     */
    public static ManifestTemplates compile(String label, FileTree files, Problems problems) {
        return compile(List.of(new TemplateFolder(Optional.empty(), label, files)), problems);
    }

    /**
     * Parses and checks templates and the libraries that they import.
     *
     * @param folders the template's own folder, then those of its libraries
     * @param problems takes what is wrong with them
     * @return the templates; they render nothing where an error was noted
     */
    public static ManifestTemplates compile(List<TemplateFolder> folders, Problems problems) {
        return compile(folders, RenderLimits.DEFAULT, problems);
    }

    static ManifestTemplates compile(List<TemplateFolder> folders, RenderLimits limits, Problems problems) {
        Problems found = new Problems();
        String label = folders.get(0).label();
        List<Source> sources = new SourceReader(limits, found).read(folders);
        List<TemplateCompiler.Compiled> compiled = new ArrayList<>();
        Problems inside = new Problems();
        inside.addAll(found.sorted());
        TemplateCompiler compiler = new TemplateCompiler(label, limits, inside);
        Optional<Guard.Stop> stop = Guard.run(() -> compiler.compile(sources).ifPresent(compiled::add), limits);
        problems.addAll(stop.isPresent() ? found.sorted() : inside.sorted());
        stop.ifPresent(why -> report(why, "parsing", compiler.place(), problems));
        return new ManifestTemplates(
                label,
                limits,
                stop.isPresent() ? Optional.empty() : compiled.stream().findFirst());
    }

    /**
     * Renders all manifests.
     *
     * @param model the data that templates see: {@code workload}, {@code p}, {@code env}, {@code needs}; the origin of
     *     each node is the line that says it
     * @param problems takes what is wrong, at the place in the template; a problem of the data names its line too
     * @return the documents of all files in order; each node has its place in a template and the data it was computed
     *     from. Not complete where an error was noted
     */
    public List<MapNode> render(MapNode model, Problems problems) {
        return compiled.map(templates -> render(templates, model, problems)).orElse(List.of());
    }

    private List<MapNode> render(TemplateCompiler.Compiled templates, MapNode model, Problems problems) {
        Problems inside = new Problems();
        Rendering rendering = new Rendering(templates, model, limits, inside);
        Optional<Guard.Stop> stop = Guard.run(rendering::run, limits);
        if (stop.isPresent()) {
            Location place = rendering.place();
            report(stop.get(), "rendering", place.line() == 0 ? Location.of(label) : place, problems);
            return List.of();
        }
        problems.addAll(inside.sorted());
        return List.copyOf(rendering.manifests());
    }

    static void report(Guard.Stop why, String work, Location place, Problems problems) {
        problems.error(
                RenderCode.LIMIT,
                new Location(place.file(), place.line(), place.column(), Pointer.ROOT),
                "found that " + work + " " + why.words(),
                "look for loops in loops, for macros that are given as values, and for deep nesting");
    }
}

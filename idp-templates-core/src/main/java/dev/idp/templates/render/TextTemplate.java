package dev.idp.templates.render;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One FreeMarker text that prints words for people, in the sandbox of the manifests: the same allow-list and limits, no
 * Java object, no file, no clock. What it prints keeps values apart from the author's text, so that whoever writes the
 * text down escapes each value for its place. Immutable, for any number of threads.
 */
public final class TextTemplate {
    private static final String PATH = "text.ftl";

    private final String label;
    private final RenderLimits limits;
    private final TemplateCompiler.Compiled compiled;

    private TextTemplate(String label, RenderLimits limits, TemplateCompiler.Compiled compiled) {
        this.label = label;
        this.limits = limits;
        this.compiled = compiled;
    }

    /**
     * Parses and checks a template.
     *
     * @param label the file as people know it
     * @param text its content, UTF-8
     * @return the template, ready to render
     * @throws IdpException with everything that is wrong with it, at file, line and column
     */
    public static TextTemplate compile(String label, byte[] text) {
        return compile(label, text, RenderLimits.DEFAULT);
    }

    static TextTemplate compile(String label, byte[] text, RenderLimits limits) {
        Problems problems = new Problems();
        Source source = new Source(PATH, label, YamlText.decode(label, text, YamlLimits.FILE));
        new SourceReader(limits, problems).check(source);
        problems.throwIfErrors();
        List<TemplateCompiler.Compiled> compiled = new ArrayList<>();
        Problems inside = new Problems();
        TemplateCompiler compiler = new TemplateCompiler(label, limits, inside);
        Optional<Guard.Stop> stop =
                Guard.run(() -> compiler.compile(List.of(source)).ifPresent(compiled::add), limits);
        stop.ifPresent(why -> ManifestTemplates.report(why, "parsing", Location.of(label), problems));
        problems.throwIfErrors();
        inside.throwIfErrors();
        return new TextTemplate(label, limits, compiled.get(0));
    }

    /**
     * Prints the text.
     *
     * @param data what the template sees
     * @return the text in parts, in order
     * @throws IdpException with what is wrong, at its place in the template: a name without a value, a map or list where
     *     text is expected, too much of anything
     */
    public List<TextPiece> render(MapNode data) {
        Problems inside = new Problems();
        TextRendering rendering = new TextRendering(compiled, data, limits, inside);
        Optional<Guard.Stop> stop = Guard.run(() -> rendering.run(PATH), limits);
        if (stop.isPresent()) {
            Problems problems = new Problems();
            Location place = rendering.place();
            ManifestTemplates.report(stop.get(), "rendering", place.line() == 0 ? Location.of(label) : place, problems);
            throw new IdpException(problems.sorted());
        }
        inside.throwIfErrors();
        return rendering.pieces();
    }
}

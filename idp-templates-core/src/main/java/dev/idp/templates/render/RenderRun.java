package dev.idp.templates.render;

import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Origin.Read;
import dev.idp.templates.yaml.TextNode;
import freemarker.core.Environment;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What one rendering keeps while its templates run. */
final class RenderRun {
    private static final Object KEY = new Object();

    private final RenderLimits limits;
    private final List<String> files;
    private final MapNode data;
    private final Frames frames = new Frames();
    private final TokenTable tokens;
    private final ValueReader values;
    private final ManifestReader manifests;
    private final BoundedWriter.Budget budget;
    private final Map<Throwable, String> missing = new HashMap<>();
    private List<Read> stopReads = List.of();
    private int operations;

    /**
     * Starts a rendering.
     *
     * @param limits what it may cost
     * @param files the template files as people know them, in the order of their indexes
     * @param data the data model
     * @param problems takes what is wrong with what is printed
     */
    RenderRun(RenderLimits limits, List<String> files, MapNode data, Problems problems) {
        this.limits = limits;
        this.files = files;
        this.data = data;
        this.tokens = new TokenTable(limits);
        this.budget = new BoundedWriter.Budget(limits.outputCharacters());
        ValueCheck check = new ValueCheck(problems);
        this.values = new ValueReader(limits, frames, tokens, check);
        this.manifests = new ManifestReader(files, tokens, check, limits, problems);
    }

    static RenderRun of(Environment environment) {
        return (RenderRun) environment.getCustomState(KEY);
    }

    void attach(Environment environment) {
        environment.setCustomState(KEY, this);
    }

    RenderLimits limits() {
        return limits;
    }

    Frames frames() {
        return frames;
    }

    TokenTable tokens() {
        return tokens;
    }

    ValueReader values() {
        return values;
    }

    ManifestReader manifests() {
        return manifests;
    }

    String file(int index) {
        return files.get(index);
    }

    BoundedWriter writer() {
        return new BoundedWriter(budget);
    }

    /** Finds a variable of the data model. */
    @Nullable
    TemplateModel variable(String name) {
        return data.get(name).isPresent() ? DataModel.of(data.get(name).orElseThrow(), name, frames) : null;
    }

    MapNode data() {
        return data;
    }

    /** Counts one guarded operation; the only way out of expressions that run no directive. */
    void operation() throws TemplateFault {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (++operations > limits.operations()) {
            throw TemplateFault.limit(
                    "found more than " + limits.operations() + " operations in one rendering", "compute less");
        }
    }

    /** Puts a text aside that no interpolation caught. */
    String putAside(String text) throws TemplateModelException {
        tokens.charge(text.length());
        Origin origin = frames.site().withReads(frames.soFar());
        return tokens.put(new TextNode(text, origin));
    }

    /** Remembers what a missing value was probably meant to be, while its variables are still known. */
    void missing(Throwable fault, String hint) {
        missing.put(fault, hint);
    }

    String hint(Throwable fault) {
        return missing.getOrDefault(fault, "");
    }

    void stopReads(List<Read> reads) {
        stopReads = reads;
    }

    List<Read> stopReads() {
        return stopReads;
    }
}

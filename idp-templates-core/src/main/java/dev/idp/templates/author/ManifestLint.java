package dev.idp.templates.author;

import dev.idp.templates.parameter.SchemaField;
import dev.idp.templates.platform.EnvironmentField;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.render.TemplateFolder;
import dev.idp.templates.render.TemplateRead;
import dev.idp.templates.render.TemplateReads;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares what the templates of a version read with what there is to read. */
final class ManifestLint {
    private final CatalogFolder folder;
    private final TemplateVersion version;
    private final List<SchemaField> fields;
    private final Problems problems;

    ManifestLint(CatalogFolder folder, TemplateVersion version, Problems problems) {
        this.folder = folder;
        this.version = version;
        this.fields = version.parameters().fields();
        this.problems = problems;
    }

    void check() {
        List<TemplateRead> own = new ArrayList<>(reads(version.label() + "/manifests", version.manifests()));
        version.outputs()
                .ifPresent(outputs -> own.addAll(
                        reads(version.label(), FileTree.EMPTY.with(TreePath.of("outputs.yaml.ftl"), outputs))));
        own.forEach(this::checkRead);
        List<TemplateRead> all = new ArrayList<>(own);
        version.allLibraries()
                .values()
                .forEach(library -> all.addAll(reads(library.label() + "/manifests", library.manifests())));
        checkUse(all);
    }

    private static List<TemplateRead> reads(String label, FileTree files) {
        return TemplateReads.of(new TemplateFolder(Optional.empty(), label, files));
    }

    private void checkRead(TemplateRead read) {
        Pointer below =
                new Pointer(read.path().tokens().subList(1, read.path().tokens().size()));
        switch (read.path().tokens().get(0)) {
            case "p" -> checkParameter(below, read.location());
            case "env" -> checkEnvironment(below, read);
            default -> {}
        }
    }

    private void checkParameter(Pointer path, Location location) {
        for (int depth = 1; depth <= path.tokens().size(); depth++) {
            List<String> prefix = path.tokens().subList(0, depth);
            List<String> siblings = children(prefix.subList(0, depth - 1));
            String name = prefix.get(depth - 1);
            if (!siblings.isEmpty() && siblings.stream().noneMatch(sibling -> alike(List.of(sibling), List.of(name)))) {
                unknown("p." + String.join(".", prefix), name, siblings, location);
                return;
            }
        }
    }

    private List<String> children(List<String> parent) {
        return fields.stream()
                .map(field -> field.path().tokens())
                .filter(tokens -> tokens.size() == parent.size() + 1 && alike(tokens.subList(0, parent.size()), parent))
                .map(tokens -> tokens.get(parent.size()))
                .distinct()
                .toList();
    }

    private void checkEnvironment(Pointer path, TemplateRead read) {
        List<String> tokens = path.tokens();
        Optional<EnvironmentField> field = EnvironmentField.ALL.stream()
                .filter(known -> sharesPrefix(known.pointer().tokens(), tokens))
                .findFirst();
        if (field.isEmpty()) {
            unknownEnvironmentField(String.join(".", tokens), read.location());
        } else if (read.compared()
                && field.get().type() == EnvironmentField.Type.TEXT
                && field.get().pointer().equals(path)) {
            warnOfComparison(String.join(".", tokens), read.location());
        }
    }

    private void unknownEnvironmentField(String name, Location location) {
        List<String> known = EnvironmentField.ALL.stream()
                .map(one -> String.join(".", one.pointer().tokens()))
                .toList();
        unknown("env." + name, name, known, location);
    }

    private void warnOfComparison(String name, Location location) {
        problems.add(folder.located(Problem.warning(
                AuthorCode.COMPARED_ENVIRONMENT,
                location,
                "found a comparison of env." + name
                        + ": an environment that the template has never seen is treated like all others",
                "use a parameter, an optional field of env, or a capability")));
    }

    private void unknown(String read, String name, List<String> known, Location location) {
        problems.add(folder.located(Problem.error(
                AuthorCode.UNKNOWN_NAME,
                location,
                "found " + read + ", which " + (read.startsWith("p.") ? "the schema" : "an environment")
                        + " does not have",
                NearMiss.hint(name, known))));
    }

    private void checkUse(List<TemplateRead> reads) {
        List<List<String>> used = reads.stream()
                .map(read -> read.path().tokens())
                .filter(tokens -> tokens.get(0).equals("p"))
                .map(tokens -> tokens.subList(1, tokens.size()))
                .toList();
        List<Pointer> unused = new ArrayList<>();
        for (SchemaField field : fields) {
            List<String> name = field.path().tokens();
            boolean known = unused.stream().anyMatch(above -> sharesPrefix(above.tokens(), name));
            if (!known && used.stream().noneMatch(read -> sharesPrefix(read, name))) {
                unused.add(field.path());
                noteUnused(field);
            }
        }
    }

    private void noteUnused(SchemaField field) {
        String name = String.join(".", field.path().tokens());
        problems.add(folder.located(Problem.error(
                AuthorCode.UNUSED_PARAMETER,
                field.written().at(field.path()),
                "found " + name + ", which no manifest uses",
                "use p." + name + ", or take the parameter out")));
    }

    /** Tells whether one way begins with the other. */
    private static boolean sharesPrefix(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        return alike(one.subList(0, common), other.subList(0, common));
    }

    private static boolean alike(List<String> one, List<String> other) {
        return IntStream.range(0, one.size())
                .allMatch(i -> one.get(i).equals(other.get(i))
                        || one.get(i).equals(TemplateRead.ANY)
                        || other.get(i).equals(TemplateRead.ANY));
    }
}

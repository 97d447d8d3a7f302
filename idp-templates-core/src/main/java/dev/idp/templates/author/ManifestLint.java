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
            List<String> around = prefix.subList(0, depth - 1);
            List<String> siblings = fields.stream()
                    .map(field -> field.path().tokens())
                    .filter(tokens ->
                            tokens.size() == around.size() + 1 && alike(tokens.subList(0, around.size()), around))
                    .map(tokens -> tokens.get(around.size()))
                    .distinct()
                    .toList();
            String name = prefix.get(depth - 1);
            if (!siblings.isEmpty() && siblings.stream().noneMatch(sibling -> alike(List.of(sibling), List.of(name)))) {
                unknown("p." + String.join(".", prefix), name, siblings, location);
                return;
            }
        }
    }

    private void checkEnvironment(Pointer path, TemplateRead read) {
        List<String> tokens = path.tokens();
        Optional<EnvironmentField> field = EnvironmentField.ALL.stream()
                .filter(known -> sharesPrefix(known.pointer().tokens(), tokens))
                .findFirst();
        if (field.isEmpty()) {
            List<String> known = EnvironmentField.ALL.stream()
                    .map(one -> String.join(".", one.pointer().tokens()))
                    .toList();
            unknown("env." + String.join(".", tokens), String.join(".", tokens), known, read.location());
        } else if (read.compared()
                && field.get().type() == EnvironmentField.Type.TEXT
                && field.get().pointer().equals(path)) {
            problems.add(folder.located(Problem.warning(
                    AuthorCode.COMPARED_ENVIRONMENT,
                    read.location(),
                    "found a comparison of env." + String.join(".", tokens)
                            + ": an environment that the template has never seen is treated like all others",
                    "use a parameter, an optional field of env, or a capability")));
        }
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
            boolean known = unused.stream()
                    .anyMatch(above -> sharesPrefix(above.tokens(), field.path().tokens()));
            if (!known
                    && used.stream()
                            .noneMatch(read -> sharesPrefix(read, field.path().tokens()))) {
                unused.add(field.path());
                problems.add(folder.located(Problem.error(
                        AuthorCode.UNUSED_PARAMETER,
                        field.written().at(field.path()),
                        "found " + String.join(".", field.path().tokens()) + ", which no manifest uses",
                        "use p." + String.join(".", field.path().tokens()) + ", or take the parameter out")));
            }
        }
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

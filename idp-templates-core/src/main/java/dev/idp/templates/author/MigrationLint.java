package dev.idp.templates.author;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;

/** Checks that a version says what to do about each change of its parameters that users of the one before would feel. */
final class MigrationLint {
    private final CatalogFolder folder;
    private final Problems problems;

    MigrationLint(CatalogFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    void check(TemplateVersion before, TemplateVersion after) {
        Step step = Step.between(VersionFolder.number(before.version()), VersionFolder.number(after.version()));
        for (ParameterChange change : ParameterChanges.between(before, after)) {
            if (change.kind().isIncompatible() && !change.covered()) {
                String message = "found that " + change + " since " + before.version() + ", without a migration";
                problems.add(folder.located(
                        step == Step.MAJOR
                                ? Problem.warning(
                                        AuthorCode.MISSING_MIGRATION, change.location(), message, hint(change))
                                : Problem.error(
                                        AuthorCode.MISSING_MIGRATION, change.location(), message, hint(change))));
            }
        }
    }

    private static String hint(ParameterChange change) {
        String name = change.name();
        return switch (change.kind()) {
            case REMOVED, RENAMED ->
                "write {rename: {from: " + name + ", to: …}} or {drop: {parameter: " + name + ", reason: …}}";
            case OTHER_DEFAULT -> "write {default: {parameter: " + name + ", was: …}}";
            case NARROWED ->
                change.detail().startsWith("no more")
                        ? "write {values: {parameter: " + name + ", map: {OLD: NEW}}}"
                        : "take what was taken before, or raise the major number";
            case ADDED_AS_REQUIRED -> "give it a default, or raise the major number";
            default -> "add a parameter of another name and drop this one, or raise the major number";
        };
    }
}

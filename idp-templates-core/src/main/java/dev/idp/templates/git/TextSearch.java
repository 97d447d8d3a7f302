package dev.idp.templates.git;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What to look for in the files of a commit, and where.
 *
 * @param folder tells, by its path, whether to look into a folder
 * @param file tells, by its path, whether to look into a file
 * @param texts what a file is to hold, at least one of them
 */
public record TextSearch(Predicate<String> folder, Predicate<String> file, Set<String> texts) {
    /** Copies the texts. */
    public TextSearch {
        texts = Set.copyOf(texts);
    }
}

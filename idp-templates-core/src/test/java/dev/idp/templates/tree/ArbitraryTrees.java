package dev.idp.templates.tree;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random trees over few names, so that two of them have files in common; folders and files have unlike names. */
final class ArbitraryTrees {
    private ArbitraryTrees() {}

    static Arbitrary<FileTree> trees() {
        return Arbitraries.maps(paths(), entries()).ofMaxSize(12).map(FileTree::of);
    }

    static Arbitrary<TreePath> paths() {
        Arbitrary<String> folders = Arbitraries.of("a-", "b", "é", "😀", "\uFF21");
        Arbitrary<String> files = Arbitraries.of("x", "x.yaml", "y", "ü", "𝔸", "\uFF22");
        return Combinators.combine(folders.list().ofMaxSize(3), files)
                .as((folder, file) -> TreePath.of(folder.isEmpty() ? file : String.join("/", folder) + "/" + file));
    }

    static Arbitrary<FileEntry> entries() {
        return Combinators.combine(Arbitraries.bytes().array(byte[].class).ofMaxSize(20), Arbitraries.of(true, false))
                .as(FileEntry::of);
    }
}

package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void a_file_is_known_by_the_sha_256_of_its_bytes() {
        assertThat(Digest.of(FileEntry.ofText("abc")))
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** {@code printf 'idp-tree-v1\000100644 a/b\0003\000x\ny100755 run\0000\000' | sha256sum}. */
    @Test
    void a_tree_is_known_by_a_digest_that_a_shell_can_compute() {
        FileTree tree = FileTree.EMPTY.with("a/b", "x\ny").with(TreePath.of("run"), FileEntry.of(new byte[0], true));
        assertThat(Digest.of(tree))
                .isEqualTo("sha256:827e080ba86710131dd98aa45f0802d4066e49c27baf2832b07413ef43c6e425");
        assertThat(Digest.of(FileTree.EMPTY))
                .isEqualTo("sha256:08aa31d8f67d42ed15611589e02d83c6b123813eb47f5a7fd067da8ee309249d");
    }

    @Property(tries = 150)
    void a_tree_is_known_by_the_documented_scheme(@ForAll("trees") FileTree tree) throws Exception {
        List<TreePath> paths = new ArrayList<>(tree.files().keySet());
        paths.sort((one, other) -> Arrays.compareUnsigned(utf8(one.toString()), utf8(other.toString())));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(utf8("idp-tree-v1\0"));
        for (TreePath path : paths) {
            FileEntry file = tree.get(path).orElseThrow();
            all.write(utf8((file.executable() ? "100755" : "100644") + " " + path + "\0" + file.bytes().length + "\0"));
            all.write(file.bytes());
        }
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        assertThat(Digest.of(tree)).isEqualTo("sha256:" + HexFormat.of().formatHex(sha256));
    }

    @Property(tries = 150)
    void any_change_to_a_tree_changes_its_digest(@ForAll("trees") FileTree before, @ForAll("trees") FileTree after) {
        assertThat(Digest.of(before).equals(Digest.of(after))).isEqualTo(before.equals(after));
    }

    @Property(tries = 20)
    void any_bit_of_any_file_counts(@ForAll("trees") FileTree tree) {
        String digest = Digest.of(tree);
        tree.files().forEach((path, file) -> {
            FileEntry toggled = FileEntry.of(file.bytes(), !file.executable());
            assertThat(Digest.of(tree.with(path, toggled))).isNotEqualTo(digest);
            for (int bit = 0; bit < file.size() * 8; bit++) {
                byte[] bytes = file.bytes();
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                FileEntry flipped = FileEntry.of(bytes, file.executable());
                assertThat(Digest.of(tree.with(path, flipped))).isNotEqualTo(digest);
            }
        });
    }

    @Test
    void several_things_make_one_digest_and_none_reads_as_another() throws Exception {
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(utf8("release-v1\0a\0b\0"));
        assertThat(Digest.start("release-v1").text("a").text("b").value())
                .isEqualTo("sha256:" + HexFormat.of().formatHex(sha256))
                .isNotEqualTo(Digest.start("release-v1").text("ab").value())
                .isNotEqualTo(Digest.start("release-v2").text("a").text("b").value());
        Digest digest = Digest.start("release-v1");
        assertThatThrownBy(() -> digest.text("a\0b")).hasMessage("a text with a NUL in it");
    }

    @Test
    void what_has_ended_takes_nothing_more() {
        Digest digest = Digest.start("x");
        assertThat(digest.value()).startsWith("sha256:");
        assertThatThrownBy(digest::value).hasMessage("the digest has ended");
        assertThatThrownBy(() -> digest.text("a")).hasMessage("the digest has ended");
        assertThatThrownBy(() -> digest.tree(FileTree.EMPTY.with("a", "b"))).hasMessage("the digest has ended");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<FileTree> trees() {
        return ArbitraryTrees.trees();
    }
}

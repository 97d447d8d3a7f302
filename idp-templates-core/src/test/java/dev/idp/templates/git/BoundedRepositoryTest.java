package dev.idp.templates.git;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.pack.PackWriter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.Test;

/**
 * What we use of JGit that JGit does not promise. Where one of these fails with a new version of JGit, its name says what no
 * longer works, and {@link BoundedRepository} is the one class to mend.
 */
class BoundedRepositoryTest {
    private static final ObjectId NEVER_RECEIVED = ObjectId.fromString("0123456789012345678901234567890123456789");

    private final BoundedRepository repository = new BoundedRepository(GitLimits.USUAL);

    @Test
    void no_other_class_knows_jgit_s_internal_packages() {
        JavaClasses git = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.idp.templates.git");

        noClasses()
                .that()
                .haveNameNotMatching(".*BoundedRepository(Test)?(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit.internal..")
                .because("they change without notice")
                .check(git);
    }

    @Test
    void a_repository_in_memory_keeps_objects_and_has_a_file_system_for_others() throws IOException {
        ObjectId id = insert(Constants.OBJ_BLOB, "content".getBytes(StandardCharsets.US_ASCII));

        try (ObjectReader reader = repository.newObjectReader()) {
            assertThat(reader.open(id).getBytes()).asString().isEqualTo("content");
        }
        assertThat(repository.getFS()).isNotNull();
        assertThat(repository.getDirectory()).isNull();
    }

    @Test
    void a_commit_whose_parents_were_not_received_has_none() throws IOException {
        ObjectId commit = commit(insert(Constants.OBJ_TREE, new byte[0]), NEVER_RECEIVED);
        repository.getObjectDatabase().setShallowCommits(Set.of(commit));

        try (RevWalk walk = new RevWalk(repository)) {
            assertThat(walk.parseCommit(commit).getParentCount()).isZero();
            assertThat(Tip.parents(walk.parseCommit(commit))).containsExactly(NEVER_RECEIVED.name());
        }
    }

    @Test
    void a_pack_needs_no_tree_that_is_passed_by_and_every_other() throws IOException {
        ObjectId base = commit(tree(NEVER_RECEIVED, "other"), ObjectId.zeroId());
        ObjectId blob = insert(Constants.OBJ_BLOB, new byte[] {1});
        ObjectId next = commit(tree(NEVER_RECEIVED, "other", blob, "zfile"), base);

        assertThatThrownBy(() -> pack(next, base)).isInstanceOf(MissingObjectException.class);
        repository.passBy(Set.of(NEVER_RECEIVED));
        assertThat(pack(next, base)).as("commit, root and file").isEqualTo(3);
        repository.passBy(Set.of());
        assertThatThrownBy(() -> pack(next, base)).isInstanceOf(MissingObjectException.class);
    }

    private long pack(ObjectId wanted, ObjectId had) throws IOException {
        try (PackWriter writer = new PackWriter(repository)) {
            writer.preparePack(NullProgressMonitor.INSTANCE, Set.of(wanted), Set.of(had));
            writer.writePack(NullProgressMonitor.INSTANCE, NullProgressMonitor.INSTANCE, new ByteArrayOutputStream());
            return writer.getStatistics().getTotalObjects();
        }
    }

    private ObjectId tree(ObjectId folder, String name) throws IOException {
        RawTree tree = RawTree.none();
        tree.put(name, RawTree.Entry.tree(folder));
        return write(tree);
    }

    private ObjectId tree(ObjectId folder, String name, ObjectId file, String fileName) throws IOException {
        RawTree tree = RawTree.none();
        tree.put(name, RawTree.Entry.tree(folder));
        tree.put(fileName, new RawTree.Entry(0100644, file));
        return write(tree);
    }

    private ObjectId write(RawTree tree) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = tree.write(inserter);
            inserter.flush();
            return id;
        }
    }

    private ObjectId commit(ObjectId tree, ObjectId parent) throws IOException {
        String head = "tree " + tree.name() + "\n"
                + (parent.equals(ObjectId.zeroId()) ? "" : "parent " + parent.name() + "\n");
        String person = "A <a@acme.example> 1700000000 +0000\n";
        return insert(
                Constants.OBJ_COMMIT,
                (head + "author " + person + "committer " + person + "\nm\n").getBytes(StandardCharsets.US_ASCII));
    }

    private ObjectId insert(int type, byte[] content) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(type, content);
            inserter.flush();
            return id;
        }
    }
}

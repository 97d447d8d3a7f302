package dev.idp.templates.git;

import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A repository on disk that a test fills with commits, good ones and raw ones that no Git would make. */
public final class BareRepository implements AutoCloseable {
    private static final PersonIdent SOMEBODY =
            new PersonIdent("Somebody", "somebody@acme.example", Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Repository repository;

    private BareRepository(Repository repository) {
        this.repository = repository;
    }

    public static BareRepository create(Path folder) throws IOException {
        Repository repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        repository.create(true);
        return new BareRepository(repository);
    }

    /** Commits a tree to {@code refs/heads/main} or another ref, and returns the commit's id. */
    public String commit(FileTree tree, String ref) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (Map.Entry<TreePath, FileEntry> file : tree.files().entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(file.getKey().toString());
                entry.setFileMode(file.getValue().executable() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
                entry.setObjectId(
                        inserter.insert(Constants.OBJ_BLOB, file.getValue().bytes()));
                builder.add(entry);
            }
            builder.finish();
            ObjectId root = index.writeTree(inserter);
            inserter.flush();
            return commit(root, ref);
        }
    }

    String commit(ObjectId root, String ref) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(root);
        commit.setAuthor(SOMEBODY);
        commit.setCommitter(SOMEBODY);
        commit.setMessage("Something\n");
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            point(ref, id);
            return id.name();
        }
    }

    /** Changes the configuration of the repository itself. */
    public void configure(String section, String name, boolean value) throws IOException {
        repository.getConfig().setBoolean(section, null, name, value);
        repository.getConfig().save();
    }

    void tag(String name, String commit) throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
        tag.setTagger(SOMEBODY);
        tag.setMessage("Something\n");
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            point("refs/tags/" + name, id);
        }
    }

    private void point(String ref, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(id);
        update.forceUpdate();
    }

    ObjectId blob(byte[] content) throws IOException {
        return insert(Constants.OBJ_BLOB, content);
    }

    ObjectId blob(String content) throws IOException {
        return blob(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a tree as it is given, unchecked. */
    ObjectId tree(RawEntry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (RawEntry entry : entries) {
            out.write((entry.mode() + " ").getBytes(StandardCharsets.US_ASCII));
            out.write(entry.name().getBytes(StandardCharsets.ISO_8859_1));
            out.write(0);
            entry.object().copyRawTo(out);
        }
        return insert(Constants.OBJ_TREE, out.toByteArray());
    }

    /**
     * One entry of a raw tree.
     *
     * @param mode octal digits
     * @param name its name, each byte as one character
     * @param object what it points to
     */
    record RawEntry(String mode, String name, ObjectId object) {
        static RawEntry of(String mode, String name, ObjectId object) {
            return new RawEntry(
                    mode, new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), object);
        }
    }

    private ObjectId insert(int type, byte[] bytes) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(type, bytes);
            inserter.flush();
            return id;
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}

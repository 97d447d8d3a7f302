package dev.idp.templates.git;

import dev.idp.templates.problem.Printable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.PushConnection;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;

/**
 * Changes one branch of a repository with a lease: only where the branch is what the caller has seen. The host compares
 * once more when it writes.
 */
final class Push {
    private static final int LINES = 20;
    private static final int LONGEST = 300;
    private static final Pattern RACE = Pattern.compile(
            "(?i).*(failed to (lock|update ref)|cannot lock ref|incorrect old value|reference already exists|"
                    + "fetch first|stale info).*");

    private final ReceivedObjects objects;
    private final GitSource branch;

    Push(ReceivedObjects objects, GitSource branch) {
        this.objects = objects;
        this.branch = branch;
    }

    PushResult run(Optional<Commit> commit, Optional<ObjectId> expected) throws IOException {
        try (Transport transport = objects.transport(branch.url());
                PushConnection connection = transport.openPush()) {
            Set<ObjectId> there = connection.getRefsMap().values().stream()
                    .map(Ref::getObjectId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Optional<ObjectId> now =
                    Optional.ofNullable(connection.getRef(ref())).map(Ref::getObjectId);
            if (!now.equals(expected)) {
                return new PushResult.Moved("the branch is not what it was");
            }
            Optional<ObjectId> base = commit.flatMap(Commit::base);
            if (base.isPresent() && !there.contains(base.get())) {
                return new PushResult.Moved("no branch ends any more where the commit begins");
            }
            return push(connection, update(commit, expected), passedBy(commit, there));
        } finally {
            objects.repository().close();
        }
    }

    private String ref() {
        return "refs/heads/" + branch.ref();
    }

    private RemoteRefUpdate update(Optional<Commit> commit, Optional<ObjectId> expected) throws IOException {
        ObjectId id = commit.map(Commit::object).orElse(ObjectId.zeroId());
        return new RemoteRefUpdate(
                objects.repository(), id.name(), id, ref(), true, null, expected.orElse(ObjectId.zeroId()));
    }

    /** The other side has these: its commit lists them, or one of its refs is a commit with this root. */
    private Set<ObjectId> passedBy(Optional<Commit> commit, Set<ObjectId> there) throws IOException {
        Set<ObjectId> passed = new HashSet<>();
        Set<ObjectId> others = new HashSet<>(there);
        commit.flatMap(Commit::base).ifPresent(others::remove);
        try (ObjectReader reader = objects.repository().newObjectReader()) {
            for (ObjectId other : others) {
                if (reader.has(other, ObjectReader.OBJ_ANY)) {
                    passed.add(objects.parsed(other).getTree());
                }
            }
        }
        commit.ifPresent(made -> {
            passed.removeAll(made.onTheWay());
            passed.addAll(made.beside());
        });
        return passed;
    }

    private PushResult push(PushConnection connection, RemoteRefUpdate update, Set<ObjectId> passed)
            throws IOException {
        objects.repository().passBy(passed);
        try {
            connection.push(NullProgressMonitor.INSTANCE, Map.of(ref(), update));
        } finally {
            objects.repository().passBy(Set.of());
        }
        String reason = Objects.requireNonNullElse(update.getMessage(), "no reason");
        return switch (update.getStatus()) {
            case OK -> new PushResult.Pushed(branch.ref());
            case REJECTED_REMOTE_CHANGED -> new PushResult.Moved("the branch is not what it was");
            case REJECTED_NODELETE, REJECTED_NONFASTFORWARD, REJECTED_OTHER_REASON ->
                RACE.matcher(reason).matches()
                        ? new PushResult.Moved(Printable.of(reason))
                        : new PushResult.Refused(Printable.of(reason, LONGEST), said(connection.getMessages()));
            default -> new PushResult.Moved("the host did not say what became of the push");
        };
    }

    private static List<String> said(String messages) {
        return messages.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .map(line -> Printable.of(line, LONGEST))
                .toList();
    }
}

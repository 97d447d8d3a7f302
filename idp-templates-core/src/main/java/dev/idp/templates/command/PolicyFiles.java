package dev.idp.templates.command;

import dev.idp.templates.policy.Policies;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a folder of policies from the disk. */
final class PolicyFiles {
    private PolicyFiles() {}

    static Policies read(Path directory, String folder) throws IOException {
        Path place = directory.resolve(folder);
        if (!Files.isDirectory(place)) {
            throw new IdpException(Problem.error(
                    CommandCode.NO_POLICIES,
                    Location.of(folder),
                    "found no folder, expected one with policies",
                    "correct --policies, or leave it out for the policies of the platform"));
        }
        return Policies.read(folder.replaceFirst("/+$", ""), TreeReader.read(place));
    }
}

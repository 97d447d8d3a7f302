package dev.idp.templates.lock;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.Code;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a workload's lock, trusting nothing in it: it must be, byte for byte, what some engine wrote. */
public final class WorkloadLockReader {
    private static final Pattern LOCK_VERSION = Pattern.compile("(?m)^lockVersion: (.+)$");
    private static final Pattern MERGE_MARKER = Pattern.compile("(?m)^(<{7}|={7}|>{7}|\\|{7})( .*)?$");
    private static final String RESTORE =
            "restore the file from Git; or remove it, and the next run of generate chooses versions anew";

    private static final Schema SCHEMA = Schema.resource(WorkloadLockReader.class, "workload-lock.schema.json");

    private WorkloadLockReader() {}

    /**
     * Reads a lock.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @return the lock
     * @throws IdpException where the file is not as an engine wrote it, or of another form than this engine knows
     */
    public static WorkloadLock read(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        refuseMergeMarkers(file, text);
        refuseOtherVersions(file, text);
        refuseCut(file, text);
        Node document = YamlReader.read(file, bytes);
        Problems problems = new Problems();
        SCHEMA.check(document, Pointer.ROOT, problems);
        problems.throwIfErrors();
        refuseEdited(document, text);
        return new WorkloadLock(((MapNode) document).without(LockEnd.KEY));
    }

    /**
     * States that something else than a file stands where the lock belongs.
     *
     * @param file where it was looked for
     * @return the problem, to throw
     */
    public static IdpException notAFile(String file) {
        return refused(
                LockCode.NOT_A_LOCK,
                Location.of(file),
                "found a folder or a link to nothing, expected a lock or none",
                RESTORE);
    }

    private static void refuseMergeMarkers(String file, String text) {
        Matcher marker = MERGE_MARKER.matcher(text);
        if (marker.find()) {
            throw refused(
                    LockCode.MERGE_CONFLICT,
                    lineOf(file, text, marker.start()),
                    "found the marker of a merge conflict: " + Printable.of(marker.group(), 30),
                    "resolve the descriptor first, take either side of this file, then generate");
        }
    }

    private static void refuseOtherVersions(String file, String text) {
        Matcher version = LOCK_VERSION.matcher(text);
        boolean isWhole = version.find() && text.indexOf('\n', version.start()) >= 0;
        if (isWhole && !version.group(1).equals(Integer.toString(WorkloadLock.LOCK_VERSION))) {
            throw refused(
                    LockCode.OTHER_LOCK_VERSION,
                    lineOf(file, text, version.start()).at(Pointer.of("lockVersion")),
                    "found lockVersion " + Printable.of(version.group(1), 30) + ", expected "
                            + WorkloadLock.LOCK_VERSION,
                    "use the engine that wrote the file, or remove it and generate again");
        }
    }

    private static void refuseCut(String file, String text) {
        if (LockEnd.find(text).isEmpty()) {
            throw refused(
                    LockCode.NO_END,
                    lineOf(file, text, text.length()),
                    "found no checksum at the end, expected one: the file was cut, or is no lock",
                    RESTORE);
        }
    }

    private static void refuseEdited(Node document, String text) {
        if (!LockEnd.fits(text)) {
            throw refused(
                    LockCode.WRONG_CHECKSUM,
                    document.locate(Pointer.of(LockEnd.KEY)),
                    "found another content than the checksum is of: the file was edited",
                    RESTORE);
        }
    }

    private static Location lineOf(String file, String text, int offset) {
        int line = 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        return new Location(file, line, 1, Pointer.ROOT);
    }

    private static IdpException refused(Code code, Location location, String message, String hint) {
        return new IdpException(Problem.error(code, location, message, hint));
    }
}

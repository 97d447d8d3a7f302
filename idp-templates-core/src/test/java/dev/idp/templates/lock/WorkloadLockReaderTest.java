package dev.idp.templates.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.catalog.VersionState;
import dev.idp.templates.problem.IdpException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkloadLockReaderTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final LockedVersion WEB = new LockedVersion(
            "web-service",
            "default",
            "^1.1",
            "1.2.0",
            DIGEST,
            VersionState.RELEASED,
            List.of(new LockedLibrary("parts", "1.0.0", DIGEST)));
    private static final LockedVersion STORE = new LockedVersion(
            "postgres", "team", "1.0.0-rc.1", "1.0.0-rc.1", DIGEST, VersionState.CANDIDATE, List.of());
    private static final WorkloadLock LOCK = WorkloadLock.of(
            new TreeMap<>(Map.of(
                    "default", new LockedCatalog("bundled catalog", Optional.empty(), 7),
                    "team", new LockedCatalog("https://git.acme.example/c.git@v1", Optional.of("ab".repeat(20)), 1))),
            WEB,
            new TreeMap<>(Map.of("db", STORE)));

    @Test
    void the_file_is_short_and_says_what_it_is() {
        assertThat(LOCK.text()).isEqualTo("""
                        # Written by idp: the versions that the descriptor beside this file was resolved to. Commit it.
                        # Don't edit it: idp generate --update-lock chooses anew.
                        lockVersion: 1
                        catalogs:
                          default:
                            source: bundled catalog
                            serial: 7
                          team:
                            source: https://git.acme.example/c.git@v1
                            commit: abababababababababababababababababababab
                            serial: 1
                        template:
                          name: web-service
                          catalog: default
                          asked: "^1.1"
                          version: "1.2.0"
                          digest: DIGEST
                          state: released
                          libraries:
                            - name: parts
                              version: "1.0.0"
                              digest: DIGEST
                        needs:
                          db:
                            name: postgres
                            catalog: team
                            asked: "1.0.0-rc.1"
                            version: "1.0.0-rc.1"
                            digest: DIGEST
                            state: candidate
                        checksum: sha256:678637e3ec84735f1f6ce6711ebb521f3cb7f7e18d238d6856c6805c6dda1353
                        """.replace("DIGEST", DIGEST));
    }

    @Test
    void what_is_written_is_read() {
        WorkloadLock read = read(LOCK.text().getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(LOCK);
        assertThat(read.template()).isEqualTo(WEB);
        assertThat(read.needs()).containsExactly(Map.entry("db", STORE));
        assertThat(read.catalogs()).isEqualTo(LOCK.catalogs());
        assertThat(read.text()).isEqualTo(LOCK.text());
    }

    @Test
    void a_lock_that_is_cut_anywhere_is_a_problem() {
        byte[] whole = LOCK.text().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            IdpException refused = catchThrowableOfType(IdpException.class, () -> read(cut));
            assertThat(refused).as("cut after %s bytes", length).isNotNull();
            assertThat(refused.problems())
                    .extracting(problem -> problem.code().id())
                    .containsExactly("IDP2304");
        }
    }

    @Test
    void a_lock_with_any_byte_changed_is_a_problem() {
        byte[] whole = LOCK.text().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < whole.length; i++) {
            for (char other : "0-\n".toCharArray()) {
                byte[] changed = whole.clone();
                changed[i] = (byte) other;
                if (!Arrays.equals(whole, changed)) {
                    assertThat(catchThrowableOfType(IdpException.class, () -> read(changed)))
                            .as("byte %s as %s", i, other)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void a_lock_with_a_line_more_or_less_or_twice_is_a_problem() {
        List<String> lines = LOCK.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String without = join(lines, 0, i) + join(lines, i + 1, lines.size());
            String twice = join(lines, 0, i + 1) + join(lines, i, lines.size());
            for (String text : List.of(without, twice)) {
                assertThat(catchThrowableOfType(IdpException.class, () -> read(text.getBytes(StandardCharsets.UTF_8))))
                        .as("line %s", i)
                        .isNotNull();
            }
        }
    }

    private static String join(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to)) + (from == to ? "" : "\n");
    }

    private static WorkloadLock read(byte[] bytes) {
        return WorkloadLockReader.read("idp.lock", bytes);
    }
}

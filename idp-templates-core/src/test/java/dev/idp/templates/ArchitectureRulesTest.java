package dev.idp.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules find what they are made for, and nothing else: they are tried on classes that break and keep them. */
class ArchitectureRulesTest {
    private static final JavaClasses BREAKS = new ClassFileImporter().importClasses(Breaks.class);
    private static final JavaClasses KEEPS = new ClassFileImporter().importClasses(Keeps.class);

    @ParameterizedTest
    @CsvSource({"TERMINAL, 4", "CLOCK, 5", "CHANCE, 4", "LOCALE, 5", "CHARSET, 6", "SURROUNDINGS, 4"})
    void a_ban_finds_each_banned_call_and_reference(Ban ban, int calls) {
        ArchRule rule = ban.rule(List.of());
        assertThat(rule.evaluate(BREAKS).getFailureReport().getDetails()).hasSize(calls);
        assertThat(rule.evaluate(KEEPS).getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void a_named_class_may_know_its_surroundings_but_nothing_else() {
        List<String> exceptions = List.of(Breaks.class.getName());
        assertThat(Ban.SURROUNDINGS.rule(exceptions).evaluate(BREAKS).hasViolation())
                .isFalse();
        assertThat(Ban.CLOCK.rule(exceptions).evaluate(BREAKS).hasViolation()).isTrue();
    }

    @Test
    void file_writes_are_found() {
        assertThat(ArchitectureTest.fileWrites()
                        .evaluate(BREAKS)
                        .getFailureReport()
                        .getDetails())
                .hasSize(2);
        assertThat(ArchitectureTest.fileWrites().evaluate(KEEPS).hasViolation()).isFalse();
    }

    @Test
    void foreign_types_are_found_wherever_a_user_sees_them() {
        for (Class<?> type : List.of(
                Shows.Method.class,
                Shows.Parameter.class,
                Shows.Generic.class,
                Shows.Component.class,
                Shows.Array.class,
                Shows.Bound.class,
                Shows.Super.class)) {
            JavaClasses one = new ClassFileImporter().importClasses(Shows.class, type);
            assertThat(ArchitectureTest.signatures().evaluate(one).hasViolation())
                    .as(type.getSimpleName())
                    .isTrue();
        }
        JavaClasses hidden = new ClassFileImporter().importClasses(Shows.Hidden.class, Shows.Nothing.class);
        assertThat(ArchitectureTest.signatures().evaluate(hidden).hasViolation())
                .isFalse();
    }

    @SuppressWarnings({
        "DefaultCharset",
        "StringCaseLocaleUsage",
        "JavaUtilDate",
        "JavaTimeDefaultTimeZone",
        "resource",
        "unused"
    })
    private static final class Breaks {
        void terminal() {
            System.out.println();
            System.err.println();
            System.exit(1);
            new IllegalStateException().printStackTrace();
        }

        void clock() {
            Object[] values = {Instant.now(), LocalDate.now(), new Date(), System.currentTimeMillis()};
            Supplier<Instant> later = Instant::now;
        }

        void chance() {
            Object[] values = {Math.random(), UUID.randomUUID(), new Random()};
            Supplier<UUID> later = UUID::randomUUID;
        }

        void locale(String text) {
            Object[] values = {text.toLowerCase(), Locale.getDefault(), String.format("%s", text), "%s".formatted(text)
            };
            Function<String, String> later = String::toUpperCase;
        }

        void charset(byte[] bytes) throws Exception {
            Object[] values = {
                "".getBytes(),
                new String(bytes),
                new String(bytes, 0, 1),
                new FileReader("x"),
                new InputStreamReader(Object.class.getResourceAsStream("x")),
                new ByteArrayOutputStream().toString()
            };
        }

        void surroundings() {
            Object[] values = {
                System.getenv("x"), System.getProperty("x"), System.lineSeparator(), Boolean.getBoolean("x")
            };
        }

        void files(Path path) throws Exception {
            Files.writeString(path, "x");
            Files.delete(path);
        }
    }

    @SuppressWarnings({"resource", "unused"})
    private static final class Keeps {
        void everything(String text, byte[] bytes, Path path) throws Exception {
            Object[] values = {
                text.toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%s", text),
                text.getBytes(StandardCharsets.UTF_8),
                new String(bytes, StandardCharsets.UTF_8),
                new String("x"),
                new StringWriter().toString(),
                new FileReader("x", StandardCharsets.UTF_8),
                Files.readString(path),
                Instant.EPOCH,
                LocalDate.parse("2026-01-01")
            };
        }
    }
}

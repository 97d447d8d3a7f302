package dev.idp.templates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.idp.templates.Calls.Call;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** What no class of the core may call, and why. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates hold no state
enum Ban {
    TERMINAL(
            "use the terminal or end the process",
            "front ends print and exit; a library returns",
            call -> call.isTo(name(System.class)) && call.name().matches("exit|out|err|in|console|set(Out|Err|In)")
                    || call.isTo(name(Runtime.class)) && call.name().matches("exit|halt")
                    || call.name().equals("printStackTrace")),

    CLOCK(
            "read the clock",
            "the same inputs give the same bytes on every day",
            call -> call.owner().startsWith("java.time.") && call.name().equals("now")
                    || call.isTo(name(Clock.class)) && call.name().startsWith("system")
                    || call.isTo(name(System.class)) && call.name().equals("currentTimeMillis")
                    || call.isTo(name(Date.class))
                    || call.isTo(name(Calendar.class))),

    CHANCE(
            "use random values",
            "the same inputs give the same bytes every time",
            call -> call.isTo(name(Math.class)) && call.name().equals("random")
                    || call.isTo(name(UUID.class)) && call.name().equals("randomUUID")
                    || call.isTo(name(Random.class))
                    || call.isTo(name(ThreadLocalRandom.class))),

    LOCALE(
            "depend on the default locale",
            "the same inputs give the same bytes in Istanbul",
            call -> call.isTo(name(Locale.class)) && call.name().equals("getDefault")
                    || call.isTo(name(String.class))
                            && call.name().matches("to(Lower|Upper)Case")
                            && call.parameters().isEmpty()
                    || call.name().equals("formatted") && call.isTo(name(String.class))
                    || call.name().matches("format|printf") && isFormatter(call) && !hasLocale(call)
                    || isFormat(call)
                            && call.name().matches("<init>|get.*Instance|ofPattern|ofLocalized.*")
                            && !hasLocale(call)),

    CHARSET(
            "depend on the default charset",
            "the same inputs give the same bytes under every LANG",
            call -> call.isTo(name(Charset.class)) && call.name().equals("defaultCharset")
                    || call.isTo(name(String.class)) && call.name().matches("getBytes|<init>") && guessesCharset(call)
                    || call.isTo(name(ByteArrayOutputStream.class))
                            && call.name().equals("toString")
                            && call.parameters().isEmpty()
                    || isDecoder(call)
                            && call.name().equals("<init>")
                            && !names(call, Charset.class)
                            && wrapsBytes(call)),

    SURROUNDINGS(
            "read environment variables or system properties",
            "what a run depends on is in its request",
            call -> call.isTo(name(System.class))
                            && call.name().matches("getenv|getProperty|getProperties|lineSeparator")
                    || call.isTo(name(Boolean.class)) && call.name().equals("getBoolean")
                    || call.isTo(name(Integer.class)) && call.name().equals("getInteger")
                    || call.isTo(name(Long.class)) && call.name().equals("getLong")
                    || call.isTo(name(Properties.class)) && call.name().equals("<init>")) {
        @Override
        boolean hasExceptions() {
            return true;
        }
    };

    private final String does;
    private final String reason;
    private final Predicate<Call> unwanted;

    Ban(String does, String reason, Predicate<Call> unwanted) {
        this.does = does;
        this.reason = reason;
        this.unwanted = unwanted;
    }

    boolean hasExceptions() {
        return false;
    }

    /** The rule, from which classes may be named that it lets go. */
    ArchRule rule(List<String> exceptions) {
        DescribedPredicate<JavaClass> bound = DescribedPredicate.describe(
                "are not excepted", type -> !(hasExceptions() && exceptions.contains(type.getName())));
        return noClasses()
                .that(bound)
                .should(Calls.of(does, unwanted))
                .because(reason)
                .allowEmptyShould(true);
    }

    private static String name(Class<?> type) {
        return type.getName();
    }

    private static boolean isFormatter(Call call) {
        return List.of(name(String.class), name(Formatter.class), name(PrintStream.class), name(PrintWriter.class))
                .contains(call.owner());
    }

    private static boolean isFormat(Call call) {
        return List.of(
                        name(NumberFormat.class),
                        name(DecimalFormat.class),
                        name(DateFormat.class),
                        name(SimpleDateFormat.class),
                        name(MessageFormat.class),
                        name(DateTimeFormatter.class),
                        name(Collator.class))
                .contains(call.owner());
    }

    private static boolean hasLocale(Call call) {
        return call.parameters().contains(name(Locale.class));
    }

    /** Of {@code getBytes} those without a charset, of the constructors those from bytes without one. */
    private static boolean guessesCharset(Call call) {
        boolean bytes = call.name().equals("getBytes") || call.parameters().contains(name(byte[].class));
        return bytes && !names(call, Charset.class) && !names(call, String.class);
    }

    private static boolean isDecoder(Call call) {
        return List.of(
                        name(FileReader.class),
                        name(FileWriter.class),
                        name(InputStreamReader.class),
                        name(OutputStreamWriter.class),
                        name(PrintStream.class),
                        name(PrintWriter.class),
                        name(Scanner.class))
                .contains(call.owner());
    }

    private static boolean wrapsBytes(Call call) {
        return call.parameters().stream().noneMatch(type -> type.endsWith("Writer") || type.endsWith("Reader"))
                && !(call.isTo(name(Scanner.class)) && names(call, String.class));
    }

    private static boolean names(Call call, Class<?> type) {
        return call.parameters().contains(name(type));
    }
}

package dev.idp.templates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds the core together: who may know whom. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter().importPath(Path.of("target/classes"));

    /** FreeMarker's syntax tree is visible in its own package only, so one class of ours lives there. */
    private static final String GUEST = "freemarker.core";

    /** Classes that read environment variables or system properties; everything else is told what it needs. */
    private static final List<String> KNOW_THEIR_SURROUNDINGS = List.of();

    @Test
    void packages_form_no_cycle() {
        slices().matching(Packages.ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that knows its users cannot be understood alone")
                .check(CORE);
    }

    @Test
    void every_class_is_in_a_package_of_the_list() {
        classes()
                .should()
                .resideInAnyPackage(
                        Stream.concat(ours(Packages.IN_ORDER), Stream.of(GUEST)).toArray(String[]::new))
                .because("each package is one noun of the design, and has its place in the order")
                .check(CORE);
    }

    @ParameterizedTest
    @MethodSource("packages_and_those_after")
    void each_package_knows_only_those_before_it(String name, List<String> after) {
        noClasses()
                .that()
                .resideInAPackage(Packages.ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ours(after).toArray(String[]::new))
                .because("the order of packages is that of the pipeline")
                .allowEmptyShould(true)
                .check(CORE);
    }

    static Stream<Arguments> packages_and_those_after() {
        List<String> all = Packages.IN_ORDER;
        return all.stream()
                .map(name -> Arguments.of(name, all.subList(all.indexOf(name) + 1, all.size())))
                .limit(all.size() - 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "org.snakeyaml.., yaml",
        "com.networknt.., parameter",
        "freemarker.., render",
        "org.eclipse.jgit.., git",
        "org.apache.sshd.., git",
        "io.fabric8.., kubernetes",
        "dev.cel.., cel",
        "com.google.common.., cel",
        "com.google.protobuf.., policy",
        "com.google.re2j.., cel",
        "java.net.http.., forge"
    })
    void each_library_is_known_to_one_package(String library, String owner) {
        noClasses()
                .that()
                .resideOutsideOfPackages(Packages.ROOT + "." + owner, GUEST)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library can be replaced where one package knows it")
                .allowEmptyShould(true)
                .check(CORE);
    }

    /** The schema validator takes and gives Jackson's trees. */
    @Test
    void jackson_is_known_to_its_owner_and_to_the_owner_of_the_schema_validator() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Packages.ROOT + ".yaml", Packages.ROOT + ".parameter")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("a library can be replaced where one package knows it")
                .check(CORE);
    }

    @Test
    void every_library_has_an_owner() {
        classes()
                .that()
                .resideOutsideOfPackage(GUEST)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.net.ssl",
                        "com.sun.management",
                        Packages.ROOT + "..",
                        "org.jspecify.annotations",
                        "org.snakeyaml..",
                        "tools.jackson..",
                        "com.networknt..",
                        "freemarker..",
                        "org.eclipse.jgit..",
                        "org.apache.sshd..",
                        "io.fabric8..",
                        "dev.cel..",
                        "com.google.common..",
                        "com.google.protobuf..",
                        "com.google.re2j.."))
                .because("a new library gets one owner in the list above before it is used")
                .check(CORE);
    }

    @Test
    void signatures_for_others_hold_types_of_the_jdk_and_our_own_only() {
        signatures().check(CORE);
    }

    static ArchRule signatures() {
        return classes()
                .that()
                .resideInAPackage(Packages.ROOT + "..")
                .should(new ForeignTypes(Packages.ROOT).appearNowhere())
                .because("a user of the library must not need the libraries in it");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_calls_what_is_banned(Ban ban) {
        ban.rule(KNOW_THEIR_SURROUNDINGS).check(CORE);
    }

    @Test
    void only_the_tree_package_writes_files() {
        fileWrites().check(CORE);
    }

    static ArchRule fileWrites() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(Packages.ROOT + ".tree")
                .should(
                        Calls.of(
                                "write files",
                                call -> call.isTo("java.nio.file.Files")
                                        && call.name()
                                                .matches(
                                                        "write.*|create.*|copy|move|delete.*|set.*|newOutputStream|newBufferedWriter")))
                .because("a project is a value, and one package knows how to write it whole or not at all");
    }

    private static Stream<String> ours(List<String> names) {
        return names.stream().map(name -> Packages.ROOT + "." + name);
    }
}

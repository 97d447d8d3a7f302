package dev.idp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A bad input and what must come of it: a command line, catalogs of ours, the files of a project, and the expected exit
 * code and problems.
 *
 * @param path the case's own file
 * @param arguments the command line, without the program
 * @param catalogs names of folders in {@code catalogs}, which are copied into the project
 * @param files the files of the project, by path
 * @param expected the exit code, then one line for each problem
 */
record CaseFile(Path path, List<String> arguments, List<String> catalogs, Map<String, String> files, String expected) {
    private static final String SECTION = "=== ";
    private static final String CATALOG = "# catalog: ";

    static CaseFile read(Path path) throws IOException {
        String text = Files.readString(path);
        String[] sections = text.split("(?m)^" + SECTION);
        Map<String, String> files = new LinkedHashMap<>();
        String expected = "";
        for (String section : List.of(sections).subList(1, sections.length)) {
            int line = section.indexOf('\n');
            String name = section.substring(0, line);
            if (name.equals("expected")) {
                expected = section.substring(line + 1);
            } else {
                files.put(name, section.substring(line + 1));
            }
        }
        String command = sections[0].lines().findFirst().orElseThrow().replaceFirst("^\\$ idp ", "");
        List<String> catalogs = sections[0]
                .lines()
                .filter(line -> line.startsWith(CATALOG))
                .map(line -> line.substring(CATALOG.length()))
                .toList();
        return new CaseFile(path, words(command), catalogs, files, expected);
    }

    private static List<String> words(String command) {
        return Stream.of(command.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(word -> word.replace("\"", ""))
                .toList();
    }

    void writeProject(Path directory) throws IOException {
        for (String catalog : catalogs) {
            TestCatalog.copy(catalog, directory);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = directory.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    void rewriteExpected(String actual) throws IOException {
        String text = Files.readString(path);
        int at = text.indexOf(SECTION + "expected\n");
        Files.writeString(path, text.substring(0, at) + SECTION + "expected\n" + actual);
    }

    @Override
    public String toString() {
        return path.getFileName().toString().replace(".case", "");
    }
}

package dev.idp.templates.gitops;

import dev.idp.templates.platform.Platform;
import dev.idp.templates.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which paths of the repository are folders of environments, by the path that the platform file gives them. */
final class Layout {
    private static final String LABEL = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
    private static final Pattern WORD = Pattern.compile("\\{(system|name|environment)}");

    private final List<Pattern> ways;
    private final String root;

    private Layout(List<Pattern> ways, String root) {
        this.ways = ways;
        this.root = root;
    }

    static Layout of(Platform platform) {
        TreePath path = platform.folder("{system}", "{name}", "{environment}");
        List<Pattern> ways = new ArrayList<>();
        StringBuilder way = new StringBuilder();
        StringBuilder root = new StringBuilder();
        boolean literal = true;
        for (String name : path.names()) {
            literal = literal && !WORD.matcher(name).find();
            root.append(literal ? name + "/" : "");
            way.append(way.isEmpty() ? "" : "/").append(expression(name, way.toString()));
            ways.add(Pattern.compile(way.toString()));
        }
        return new Layout(List.copyOf(ways), root.toString());
    }

    /** A word that stands there a second time is the same label again. */
    private static String expression(String name, String before) {
        StringBuilder out = new StringBuilder();
        Matcher words = WORD.matcher(name);
        int end = 0;
        while (words.find()) {
            String word = words.group(1);
            out.append(Pattern.quote(name.substring(end, words.start())));
            boolean again = (before + out).contains("(?<" + word + ">");
            out.append(again ? "\\k<" + word + ">" : "(?<" + word + ">" + LABEL + ")");
            end = words.end();
        }
        return out.append(Pattern.quote(name.substring(end))).toString();
    }

    /** Tells whether a path is that of the folder of one environment. */
    boolean isFolder(String path) {
        return ways.get(ways.size() - 1).matcher(path).matches();
    }

    /** Tells whether the folder of an environment may be in a folder. */
    boolean leadsToFolders(String path) {
        int depth = depth(path);
        return depth < ways.size() && ways.get(depth - 1).matcher(path).matches();
    }

    /** Tells whether a path is in the part of the repository where only folders of environments are. */
    boolean isAmongWorkloads(String path) {
        return !root.isEmpty() && (path + "/").startsWith(root);
    }

    /** Finds the folder of the environment that a path leads into. */
    Optional<TreePath> folderAround(String path) {
        String[] names = path.split("/", -1);
        if (names.length < ways.size()) {
            return Optional.empty();
        }
        String folder = String.join("/", List.of(names).subList(0, ways.size()));
        return isFolder(folder) ? Optional.of(TreePath.of(folder)) : Optional.empty();
    }

    /** Reads back one of the words {@code system}, {@code name} and {@code environment}. */
    Optional<String> word(TreePath folder, String word) {
        Pattern way = ways.get(ways.size() - 1);
        Matcher matcher = way.matcher(folder.toString());
        return way.pattern().contains("(?<" + word + ">") && matcher.matches()
                ? Optional.of(matcher.group(word))
                : Optional.empty();
    }

    static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count() + 1;
    }
}

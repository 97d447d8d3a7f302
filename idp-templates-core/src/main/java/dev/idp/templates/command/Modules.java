package dev.idp.templates.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Knows that in a build of many modules not every one is a workload. */
public final class Modules {
    private Modules() {}

    /**
     * Tells whether a module is to be passed over: it has no descriptor, which is nobody's mistake as long as another
     * module has one.
     *
     * @param module the folder of the module at work
     * @param all the folders of all modules
     * @param file the descriptor, relative to a module
     * @return true where only others have one
     */
    public static boolean hasOnlyOthers(Path module, Collection<Path> all, String file) {
        return !Files.exists(module.resolve(file)) && all.stream().anyMatch(other -> Files.exists(other.resolve(file)));
    }
}

package dev.idp.templates.gitops;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import java.util.List;

/** A rule about what resources must keep from those that they follow. */
public interface Succession {
    /** Asks for nothing. */
    Succession FREE = (folder, before, after, problems) -> {};

    /**
     * Compares what is there with what is to be there.
     *
     * @param folder the folder of the environment
     * @param before the resources of the target branch
     * @param after the resources of the change
     * @param problems takes what may not change and does
     */
    void check(Location folder, List<Resource> before, List<Resource> after, Problems problems);
}

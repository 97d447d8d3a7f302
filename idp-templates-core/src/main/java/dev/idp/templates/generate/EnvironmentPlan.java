package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.List;
import java.util.SortedMap;

/**
 * What one environment gets.
 *
 * @param environment its name
 * @param folder where its files go in the GitOps repository
 * @param resources the complete resources of the workload's own namespace, as building the overlay gives them: with
 *     namespace and image versions
 * @param platformResources by platform namespace, the resources there
 * @param files the files of the folder, under their paths in it
 * @param policies what judging the resources by the environment's policies gave
 */
public record EnvironmentPlan(
        String environment,
        TreePath folder,
        List<Resource> resources,
        SortedMap<String, List<Resource>> platformResources,
        FileTree files,
        PolicyReport policies) {
    /** Adds what judging it gave. */
    EnvironmentPlan judged(PolicyReport report) {
        return new EnvironmentPlan(environment, folder, resources, platformResources, files, report);
    }
}

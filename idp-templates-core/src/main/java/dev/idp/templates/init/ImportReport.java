package dev.idp.templates.init;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of each field of a service's old objects.
 *
 * @param covered fields that parameters say now
 * @param patches by environment, fields that patches keep
 * @param manifests files of objects that stay as the team's own
 * @param vault values that have to go to Vault
 * @param effects what the cluster and its users notice first: selector, namespace, host name, Vault path
 * @param changes by environment, everything that differs between the old objects and the new ones, with why
 */
public record ImportReport(
        List<Covered> covered,
        SortedMap<String, List<KeptPatch>> patches,
        List<String> manifests,
        List<VaultEntry> vault,
        List<String> effects,
        SortedMap<String, List<AnnouncedChange>> changes) {
    /** Copies the lists. */
    public ImportReport {
        covered = List.copyOf(covered);
        manifests = List.copyOf(manifests);
        vault = List.copyOf(vault);
        effects = List.copyOf(effects);
    }

    /**
     * A difference that remains.
     *
     * @param place {@code KIND/NAME FIELD}, or {@code KIND/NAME} of an object that comes or goes
     * @param what {@code comes}, {@code goes} or {@code changes}
     * @param why the reason
     */
    public record AnnouncedChange(String place, String what, String why) {}

    /**
     * Lists the differences of one environment by place.
     *
     * @param environment its name
     * @return place to reason
     */
    public Map<String, String> places(String environment) {
        Map<String, String> places = new TreeMap<>();
        changes.getOrDefault(environment, List.of()).forEach(change -> places.put(change.place(), change.why()));
        return places;
    }
}

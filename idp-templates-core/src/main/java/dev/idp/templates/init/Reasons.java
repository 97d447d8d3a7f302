package dev.idp.templates.init;

import dev.idp.templates.init.ImportReport.AnnouncedChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Says why a difference remains. */
final class Reasons {
    private static final Map<Pattern, String> REASONS = new LinkedHashMap<>();

    static {
        add("Secret/\\S+", "Git holds no secrets: put its values into Vault, an ExternalSecret brings them");
        add("ConfigMap/\\S+", "its entries are parameters now, or go to Vault");
        add("NetworkPolicy/\\S+", "everything is closed but what the parameters ingress and egress name");
        add("(Ingress|HTTPRoute)/\\S+.*", "the platform's gateway takes the place of an ingress controller");
        add("HorizontalPodAutoscaler/\\S+.*", "the number of pods is the parameter scaling");
        add("PodDisruptionBudget/\\S+.*", "every workload survives the drain of a node");
        add("ServiceAccount/\\S+.*", "every workload has a service account of its own");
        add("ExternalSecret/\\S+.*", "secrets come from the workload's own path in Vault");
        add("(StatefulSet|DaemonSet|ReplicaSet)/\\S+.*", "the template makes a Deployment");
        add("Namespace/\\S+", "namespaces are the platform's");
        add("\\S+ metadata\\.namespace", "each environment has the namespace SYSTEM-ENVIRONMENT");
        add(
                "Deployment/\\S+ spec\\.selector.*",
                "the selector is immutable: unless the template keeps spec.adopt.selector, delete the Deployment first");
        add("\\S+ spec\\.selector.*", "the template selects its own pods");
        add("\\S+ .*(labels|annotations).*", "labels and annotations are the template's");
        add("\\S+ .*[Ss]ecurityContext.*", "pods run restricted: not as root, nothing to escalate, a read-only root");
        add("\\S+ .*(image)", "versions are given when they are deployed; latest is none");
        add("\\S+ .*Probe.*", "health checks are the template's, where parameters cannot say them");
        add("\\S+ .*(env|envFrom)(\\[.*)?", "secrets come from Vault, the rest is the parameter env");
        add("\\S+ .*(volumes|volumeMounts).*", "files are mounted at /config and /secrets, /tmp may be written");
        add("\\S+ .*resources.*", "memory is limited to what is asked for, CPU is not, disk is asked for");
        add("\\S+ .*ports.*", "ports are the template's: http, and 80 of the Service");
        add("\\S+ spec\\.replicas", "the autoscaler owns the number of pods");
    }

    private Reasons() {}

    private static void add(String place, String why) {
        REASONS.put(Pattern.compile(place), why);
    }

    static AnnouncedChange of(ServiceChange change) {
        String place = change.place();
        String what = change.before().isEmpty() ? "comes" : change.after().isEmpty() ? "goes" : "changes";
        String why = REASONS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(place).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(
                        what.equals("goes")
                                ? "neither template nor platform has a place for it"
                                : "the template says so");
        return new AnnouncedChange(place, what, why);
    }
}

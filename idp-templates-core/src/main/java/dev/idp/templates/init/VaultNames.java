package dev.idp.templates.init;

import java.util.Locale;

/**
 * Names secrets and their keys in Vault as the template does.
 *
 * @param workload the name of the workload
 */
record VaultNames(String workload) {
    /** The secret for values that stood among the variables themselves. */
    static final String LITERALS = "app";

    /** Leaves out the workload's name, which the path in Vault has already. */
    String group(String secret) {
        String rest = secret.startsWith(workload + "-") ? secret.substring(workload.length() + 1) : secret;
        String label = ProjectScan.label(rest);
        String group = label.isEmpty() || label.equals(workload) ? "secrets" : label;
        return group.equals("oidc") ? "oidc-client" : group;
    }

    static String key(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
    }

    static String keyOfVariable(String variable) {
        return key(variable.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

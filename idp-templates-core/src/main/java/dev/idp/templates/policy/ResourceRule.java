package dev.idp.templates.policy;

import java.util.List;

/**
 * Names resources of the API.
 *
 * @param groups API groups, {@code *} for all
 * @param versions their versions, {@code *} for all
 * @param operations what is done with an object
 * @param resources plural names, {@code *} for all; a subresource after a slash
 * @param names names of objects; all where there is none
 * @param scope {@code Namespaced}, {@code Cluster} or {@code *}
 */
record ResourceRule(
        List<String> groups,
        List<String> versions,
        List<String> operations,
        List<String> resources,
        List<String> names,
        String scope) {
    private static final String ANY = "*";

    /**
     * Tells whether the rule names an object.
     *
     * @param isExact whether the version counts; a server converts between versions where it does not
     */
    boolean matches(AdmissionRequest request, boolean isExact) {
        return has(groups, request.group())
                && (!isExact || has(versions, request.version()))
                && has(operations, AdmissionRequest.OPERATION)
                && resources.stream().anyMatch(resource -> isResource(resource, request.plural()))
                && (names.isEmpty() || names.contains(request.resource().name()))
                && (scope.equals(ANY) || scope.equals("Cluster") == request.isClusterScoped());
    }

    private static boolean has(List<String> listed, String wanted) {
        return listed.contains(ANY) || listed.contains(wanted);
    }

    private static boolean isResource(String listed, String plural) {
        int slash = listed.indexOf('/');
        String main = slash < 0 ? listed : listed.substring(0, slash);
        boolean sub = slash >= 0 && !listed.substring(slash + 1).equals(ANY);
        return !sub && (main.equals(ANY) || main.equals(plural));
    }
}

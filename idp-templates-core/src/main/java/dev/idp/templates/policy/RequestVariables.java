package dev.idp.templates.policy;

import dev.idp.templates.cel.Absent;
import dev.idp.templates.cel.Budget;
import dev.idp.templates.cel.EvaluationError;
import dev.idp.templates.cel.Expression;
import dev.idp.templates.cel.FieldPlace;
import dev.idp.templates.cel.ObjectMap;
import dev.idp.templates.cel.ObjectValue;
import dev.idp.templates.cel.Scope;
import dev.idp.templates.cel.Trail;
import dev.idp.templates.yaml.MapNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of one policy can name while they judge one object. Variables of the policy are computed when
 * they are first asked for, and once.
 */
final class RequestVariables implements Function<String, Optional<Object>> {
    private static final String PREFIX = "variables.";

    private final Map<String, Object> known = new HashMap<>();
    private final Map<String, Expression> variables;
    private final Map<String, FieldPlace> places = new HashMap<>();
    private final Set<String> excuses = new HashSet<>();
    private final Trail trail;
    private final Scope scope;

    /**
     * Begins without a variable being computed.
     *
     * @param request the request
     * @param parameters the data of {@code params}; nothing where the policy has none
     * @param variables the policy's own, by name
     * @param trail follows what is read of the object
     * @param budget pays
     */
    RequestVariables(
            AdmissionRequest request,
            Optional<MapNode> parameters,
            Map<String, Expression> variables,
            Trail trail,
            Budget budget) {
        this.variables = variables;
        this.trail = trail;
        this.scope = Scope.of(this, trail, budget);
        known.put("object", new ObjectMap(request.resource().node(), trail, null));
        known.put("oldObject", Absent.NULL);
        known.put("request", request(request));
        known.put("namespaceObject", namespace(request));
        known.put("params", parameters.<Object>map(ObjectValue::of).orElse(Absent.NULL));
    }

    Scope scope() {
        return scope;
    }

    @Override
    public Optional<Object> apply(String name) {
        Object value = known.get(name);
        if (value == null && name.startsWith(PREFIX)) {
            value = variable(name);
        }
        FieldPlace place = places.get(name);
        if (excuses.contains(name)) {
            trail.excuse();
        } else if (place != null) {
            trail.read(place);
        }
        if (value instanceof EvaluationError error) {
            throw error;
        }
        return Optional.ofNullable(value);
    }

    /** Computes a variable, aside from the question in which it is asked for. */
    private @Nullable Object variable(String name) {
        Expression expression = variables.get(name.substring(PREFIX.length()));
        if (expression == null) {
            return null;
        }
        Trail.Mark before = trail.mark();
        trail.forget();
        Object value = compute(expression);
        known.put(name, value);
        if (trail.isExcuse()) {
            excuses.add(name);
        } else {
            trail.place().ifPresent(place -> places.put(name, place));
        }
        trail.back(before);
        return value;
    }

    private Object compute(Expression expression) {
        try {
            return expression.value(scope);
        } catch (EvaluationError error) {
            if (error.isFatal()) {
                throw error;
            }
            return error;
        }
    }

    private static Map<String, Object> request(AdmissionRequest request) {
        String group = request.group();
        String version = request.version();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> kind = Map.of(
                "group", group, "version", version, "kind", request.resource().kind());
        Map<String, Object> resource = Map.of("group", group, "version", version, "resource", request.plural());
        values.put("kind", kind);
        values.put("requestKind", kind);
        values.put("resource", resource);
        values.put("requestResource", resource);
        values.put("subResource", "");
        values.put("requestSubResource", "");
        values.put("name", request.resource().name());
        values.put("namespace", request.namespace());
        values.put("operation", AdmissionRequest.OPERATION);
        values.put("userInfo", Map.of("username", request.submission().user(), "groups", groups(request)));
        values.put("dryRun", request.submission().dryRun());
        return values;
    }

    /** The groups that a server gives to its users; a person's own are not known here. */
    private static List<Object> groups(AdmissionRequest request) {
        String[] parts = request.submission().user().split(":", -1);
        boolean account = parts.length == 4 && request.submission().user().startsWith("system:serviceaccount:");
        return account
                ? List.of("system:serviceaccounts", "system:serviceaccounts:" + parts[2], "system:authenticated")
                : List.of("system:authenticated");
    }

    private static Object namespace(AdmissionRequest request) {
        if (!request.isInNamespace()) {
            return Absent.NULL;
        }
        Map<String, String> labels = request.namespaceLabels().orElse(Map.of());
        return Map.of(
                "apiVersion", "v1",
                "kind", "Namespace",
                "metadata", Map.of("name", request.namespace(), "labels", labels),
                "spec", Map.of("finalizers", List.of("kubernetes")),
                "status", Map.of("phase", "Active"));
    }
}

package dev.idp.templates.kubernetes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the index of kinds from the classes of the Kubernetes model. It stops at everything in the model that it does
 * not know, so that a new version of the model is either indexed rightly or not at all.
 */
final class KindIndexWriter {
    private static final String MODEL = "io.fabric8.kubernetes.api.model.";
    private static final String VERSION = "/META-INF/maven/io.fabric8/kubernetes-model-core/pom.properties";

    /** What a workload can hold, in the versions that clusters serve for good. */
    private static final Set<String> API_VERSIONS = Set.of(
            "apps/v1",
            "autoscaling/v1",
            "autoscaling/v2",
            "batch/v1",
            "gateway.networking.k8s.io/v1",
            "networking.k8s.io/v1",
            "policy/v1",
            "rbac.authorization.k8s.io/v1",
            "v1");

    private static final Map<Class<?>, String> WORDS = Map.of(
            Boolean.class, "truth",
            Integer.class, "int32",
            IntOrString.class, "intOrText",
            Long.class, "int64",
            MicroTime.class, "text",
            Object.class, "any",
            Quantity.class, "quantity",
            String.class, "text");

    private final SortedMap<String, String> kinds = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> types = new TreeMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>(List.of(ObjectMeta.class));

    private KindIndexWriter() {}

    static String write() throws IOException {
        KindIndexWriter writer = new KindIndexWriter();
        ServiceLoader.load(KubernetesResource.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(HasMetadata.class::isAssignableFrom)
                .forEach(writer::addKind);
        while (!writer.open.isEmpty()) {
            writer.addType(writer.open.pop());
        }
        return writer.text(version());
    }

    private void addKind(Class<?> type) {
        String apiVersion = HasMetadata.getApiVersion(type);
        if (API_VERSIONS.contains(apiVersion)) {
            boolean held = Namespaced.class.isAssignableFrom(type);
            kinds.put(apiVersion + " " + HasMetadata.getKind(type), held ? word(type) : "any");
        }
    }

    private void addType(Class<?> type) {
        SortedMap<String, String> fields = new TreeMap<>();
        if (fieldsOf(type).isEmpty() || types.putIfAbsent(name(type), fields) != null) {
            return;
        }
        for (Field field : fieldsOf(type)) {
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            boolean status =
                    HasMetadata.class.isAssignableFrom(type) && property.value().equals("status");
            fields.put(property.value(), status ? "any" : word(field.getGenericType()));
        }
    }

    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(JsonProperty.class)) {
                fields.add(field);
            } else if (!field.isAnnotationPresent(JsonIgnore.class) && !Modifier.isStatic(field.getModifiers())) {
                throw new IllegalStateException("not known how Jackson reads " + field);
            }
        }
        if (type.getSuperclass() != Object.class) {
            throw new IllegalStateException("not known what " + type + " inherits");
        }
        return fields;
    }

    private String word(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return "[" + word(arguments[0]) + "]";
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return "{" + word(arguments[1]) + "}";
            }
        } else if (WORDS.containsKey(type)) {
            return WORDS.get(type);
        } else if (type instanceof Class<?> other && other.getName().startsWith(MODEL)) {
            open.push(other);
            return fieldsOf(other).isEmpty() ? "any" : name(other);
        }
        throw new IllegalStateException("not known what " + type + " is in YAML");
    }

    private static String name(Class<?> type) {
        return type.getName().substring(MODEL.length());
    }

    private String text(String version) {
        StringBuilder out = new StringBuilder(
                "# The kinds of Kubernetes objects, their fields and the types of these, from "
                        + "the classes of io.fabric8:kubernetes-model " + version + ".\n"
                        + "# Not to be edited: mvn -pl idp-templates-core test -Dtest=KindIndexTest -Didp.update writes it.\n\n");
        kinds.forEach((kind, type) -> out.append(kind).append(' ').append(type).append('\n'));
        types.forEach((type, fields) -> {
            out.append('\n').append(type).append('\n');
            fields.forEach((field, word) ->
                    out.append("  ").append(field).append(' ').append(word).append('\n'));
        });
        return out.toString();
    }

    private static String version() throws IOException {
        try (InputStream in = Objects.requireNonNull(HasMetadata.class.getResourceAsStream(VERSION))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        }
    }
}

package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads variables and mounted files: what is no secret becomes a parameter, a secret only the name of one. */
final class EnvironmentVariables {
    /** The secret for values that stood among the variables themselves. */
    private static final String LITERALS = "app";

    private static final String CONFIG_FOLDER = "/config";

    private final OldWorkload old;
    private final Extraction found;
    private final String container;
    private final List<VaultEntry> vault = new ArrayList<>();
    private MapNode env = MapNode.empty();
    private MapNode config = MapNode.empty();
    private MapNode secrets = MapNode.empty();

    EnvironmentVariables(OldWorkload old, Extraction found) {
        this.old = old;
        this.found = found;
        this.container =
                "spec.template.spec.containers[" + old.container().text("name").orElse("") + "].";
    }

    List<VaultEntry> vault() {
        return vault.stream().distinct().toList();
    }

    void add() {
        maps(old.container(), "envFrom").forEach(this::wholeMap);
        maps(old.container(), "env").forEach(this::variable);
        maps(old.container(), "volumeMounts").forEach(this::mount);
        elsewhere();
        String main = old.main().id().toString();
        if (!env.isEmpty()) {
            found.put("env", env, main, container + "env");
        }
        if (!config.isEmpty()) {
            found.put("config", config, main, container + "volumeMounts[" + CONFIG_FOLDER + "]");
        }
        if (!secrets.isEmpty()) {
            found.put("secrets", secrets, main, container + "env");
        }
    }

    static List<MapNode> maps(MapNode map, String key) {
        return map.list(key).map(ListNode::maps).orElse(List.of());
    }

    private void wholeMap(MapNode source) {
        String prefix = source.text("prefix").orElse("");
        OldWorkload.text(source, Pointer.of("configMapRef", "name")).ifPresent(name -> {
            data("ConfigMap", name)
                    .forEach((key, value) -> literal(prefix + key, value, "ConfigMap/" + name + " data." + key));
            found.absorb("ConfigMap/" + name);
        });
        OldWorkload.text(source, Pointer.of("secretRef", "name"))
                .ifPresent(name -> keys(name).forEach(key -> secretVariable(prefix + key, name, key)));
    }

    private void variable(MapNode variable) {
        String name = variable.text("name").orElse("");
        Optional<String> value =
                variable.get("value").filter(Scalar.class::isInstance).map(node -> ((Scalar) node).asText());
        MapNode source = variable.map("valueFrom").orElseGet(MapNode::empty);
        if (value.isPresent() || source.isEmpty()) {
            literal(name, value.orElse(""), old.main().id() + " " + container + "env[" + name + "]");
        }
        source.map("secretKeyRef")
                .ifPresent(ref -> secretVariable(
                        name, ref.text("name").orElse(""), ref.text("key").orElse("")));
        source.map("configMapKeyRef").ifPresent(ref -> {
            String map = ref.text("name").orElse("");
            String key = ref.text("key").orElse("");
            Optional.ofNullable(data("ConfigMap", map).get(key))
                    .ifPresent(text -> literal(name, text, "ConfigMap/" + map + " data." + key));
            found.absorb("ConfigMap/" + map);
        });
    }

    private void literal(String name, String value, String from) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,127}")) {
            return;
        }
        if (SecretText.is(name, value)) {
            String key = key(name.toLowerCase(Locale.ROOT).replace('_', '-'));
            secrets = secrets.put(Pointer.of(LITERALS, "variables", name), text(key));
            vault.add(new VaultEntry(LITERALS, key, from));
            env = env.without(name);
        } else {
            env = env.with(name, value);
            found.cover(from.substring(0, from.indexOf(' ')), from.substring(from.indexOf(' ') + 1), "env." + name);
        }
    }

    private void secretVariable(String name, String secret, String key) {
        if (name.matches("[A-Za-z_][A-Za-z0-9_]{0,127}")) {
            secrets = secrets.put(Pointer.of(group(secret), "variables", name), text(key(key)));
            vault.add(new VaultEntry(group(secret), key(key), "Secret/" + secret + " " + key));
        }
    }

    private void mount(MapNode mount) {
        String name = mount.text("name").orElse("");
        MapNode volume = maps(old.podSpec(), "volumes").stream()
                .filter(each -> each.text("name").equals(Optional.of(name)))
                .findFirst()
                .orElseGet(MapNode::empty);
        volume.map("secret").ifPresent(this::secretFiles);
        Optional<String> map = volume.map("configMap").flatMap(source -> source.text("name"));
        if (map.isPresent()
                && mount.text("mountPath").equals(Optional.of(CONFIG_FOLDER))
                && mount.get("subPath").isEmpty()) {
            data("ConfigMap", map.get()).forEach((key, value) -> configFile(map.get(), key, value));
            found.absorb("ConfigMap/" + map.get());
        }
    }

    private void configFile(String map, String key, String value) {
        if (SecretText.is(key, value)) {
            secretFile("config", key, key, "ConfigMap/" + map + " data." + key);
        } else {
            config = config.with(key, value);
            found.cover("ConfigMap/" + map, "data." + key, "config[\"" + key + "\"]");
        }
    }

    private void secretFiles(MapNode volume) {
        String secret = volume.text("secretName").orElse("");
        List<MapNode> items = maps(volume, "items");
        for (MapNode item : items) {
            String key = item.text("key").orElse("");
            secretFile(group(secret), item.text("path").orElse(key), key, "Secret/" + secret + " " + key);
        }
        if (items.isEmpty()) {
            keys(secret).forEach(key -> secretFile(group(secret), key, key, "Secret/" + secret + " " + key));
        }
    }

    private void secretFile(String group, String path, String key, String from) {
        if (path.matches("[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*")) {
            secrets = secrets.put(Pointer.of(group, "files", path), text(key(key)));
            vault.add(new VaultEntry(group, key(key), from));
        }
    }

    /** Secrets that no variable of the main container reads must be seen too: in maps, sidecars and init containers. */
    private void elsewhere() {
        for (Resource map : old.kind("ConfigMap").toList()) {
            data("ConfigMap", map.name()).forEach((key, value) -> {
                boolean known = vault.stream()
                        .anyMatch(entry -> entry.from().equals("ConfigMap/" + map.name() + " data." + key));
                if (SecretText.is(key, value) && !known) {
                    vault.add(new VaultEntry("config", key(key), "ConfigMap/" + map.name() + " data." + key));
                }
            });
        }
        for (Resource secret : old.kind("Secret").toList()) {
            for (String key : keys(secret.name())) {
                vault.add(new VaultEntry(group(secret.name()), key(key), "Secret/" + secret.name() + " " + key));
            }
        }
        for (String list : List.of("containers", "initContainers")) {
            for (MapNode other : maps(old.podSpec(), list)) {
                maps(other, "env").stream()
                        .filter(variable -> !other.equals(old.container()) && isSecret(variable))
                        .forEach(variable -> vault.add(new VaultEntry(
                                LITERALS,
                                key(variable.text("name")
                                        .orElse("")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')),
                                old.main().id() + " spec.template.spec." + list + "["
                                        + other.text("name").orElse("") + "].env["
                                        + variable.text("name").orElse("") + "]")));
            }
        }
    }

    static boolean isSecret(MapNode variable) {
        return SecretText.is(
                variable.text("name").orElse(""), variable.text("value").orElse(""));
    }

    private SortedMap<String, String> data(String kind, String name) {
        SortedMap<String, String> data = new TreeMap<>();
        old.named(kind, name)
                .flatMap(each -> each.node().map("data"))
                .ifPresent(map -> map.entries()
                        .forEach(entry ->
                                data.put(entry.key(), entry.value() instanceof Scalar scalar ? scalar.asText() : "")));
        return data;
    }

    /** Finds the keys of a secret: its own, or those of the ExternalSecret that makes it. */
    private List<String> keys(String secret) {
        List<String> keys = new ArrayList<>();
        for (String field : List.of("data", "stringData")) {
            old.named("Secret", secret)
                    .flatMap(each -> each.node().map(field))
                    .ifPresent(map -> keys.addAll(map.keys()));
        }
        old.kind("ExternalSecret")
                .filter(each -> OldWorkload.text(each.node(), Pointer.of("spec", "target", "name"))
                        .orElse(each.name())
                        .equals(secret))
                .flatMap(each -> maps(each.node().map("spec").orElseGet(MapNode::empty), "data").stream())
                .flatMap(entry -> entry.text("secretKey").stream())
                .forEach(keys::add);
        return keys.stream().distinct().toList();
    }

    /** Names a secret as the template does: without the workload's name, which the path in Vault has already. */
    private String group(String secret) {
        String rest = secret.startsWith(old.main().name() + "-")
                ? secret.substring(old.main().name().length() + 1)
                : secret;
        String label = ProjectScan.label(rest);
        String group = label.isEmpty() || label.equals(old.main().name()) ? "secrets" : label;
        return group.equals("oidc") ? "oidc-client" : group;
    }

    private static String key(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
    }

    private static TextNode text(String value) {
        return new TextNode(value, Origin.ENGINE);
    }
}

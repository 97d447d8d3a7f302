package dev.idp.templates.init;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads variables and mounted files: what is no secret becomes a parameter, a secret only the name of one. */
final class EnvironmentVariables {
    private static final String CONFIG_FOLDER = "/config";

    private final OldWorkload old;
    private final Extraction found;
    private final OldData data;
    private final VaultNames names;
    private final String container;
    private final List<VaultEntry> vault = new ArrayList<>();
    private MapNode env = MapNode.empty();
    private MapNode config = MapNode.empty();
    private MapNode secrets = MapNode.empty();

    EnvironmentVariables(OldWorkload old, Extraction found) {
        this.old = old;
        this.found = found;
        this.data = new OldData(old);
        this.names = new VaultNames(old.main().name());
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
        vault.addAll(new UnreadSecrets(old, data, names).beside(vault));
        putParameters();
    }

    private void putParameters() {
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
        source.textAt(Pointer.of("configMapRef", "name")).ifPresent(name -> {
            data.configMap(name)
                    .forEach((key, value) -> literal(prefix + key, value, "ConfigMap/" + name + " data." + key));
            found.absorb("ConfigMap/" + name);
        });
        source.textAt(Pointer.of("secretRef", "name"))
                .ifPresent(name -> data.secretKeys(name).forEach(key -> secretVariable(prefix + key, name, key)));
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
        source.map("configMapKeyRef").ifPresent(ref -> mapVariable(name, ref));
    }

    private void mapVariable(String name, MapNode reference) {
        String map = reference.text("name").orElse("");
        String key = reference.text("key").orElse("");
        Optional.ofNullable(data.configMap(map).get(key))
                .ifPresent(text -> literal(name, text, "ConfigMap/" + map + " data." + key));
        found.absorb("ConfigMap/" + map);
    }

    private void literal(String name, String value, String from) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,127}")) {
            return;
        }
        if (SecretText.is(name, value)) {
            String key = VaultNames.keyOfVariable(name);
            secrets = secrets.put(Pointer.of(VaultNames.LITERALS, "variables", name), text(key));
            vault.add(new VaultEntry(VaultNames.LITERALS, key, from));
            env = env.without(name);
        } else {
            env = env.with(name, value);
            found.cover(from.substring(0, from.indexOf(' ')), from.substring(from.indexOf(' ') + 1), "env." + name);
        }
    }

    private void secretVariable(String name, String secret, String key) {
        if (name.matches("[A-Za-z_][A-Za-z0-9_]{0,127}")) {
            secrets = secrets.put(Pointer.of(names.group(secret), "variables", name), text(VaultNames.key(key)));
            vault.add(new VaultEntry(names.group(secret), VaultNames.key(key), "Secret/" + secret + " " + key));
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
            data.configMap(map.get()).forEach((key, value) -> configFile(map.get(), key, value));
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
            secretFile(names.group(secret), item.text("path").orElse(key), key, "Secret/" + secret + " " + key);
        }
        if (items.isEmpty()) {
            data.secretKeys(secret)
                    .forEach(key -> secretFile(names.group(secret), key, key, "Secret/" + secret + " " + key));
        }
    }

    private void secretFile(String group, String path, String key, String from) {
        if (path.matches("[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*")) {
            secrets = secrets.put(Pointer.of(group, "files", path), text(VaultNames.key(key)));
            vault.add(new VaultEntry(group, VaultNames.key(key), from));
        }
    }

    static boolean isSecret(MapNode variable) {
        return SecretText.is(
                variable.text("name").orElse(""), variable.text("value").orElse(""));
    }

    private static TextNode text(String value) {
        return new TextNode(value, Origin.ENGINE);
    }
}

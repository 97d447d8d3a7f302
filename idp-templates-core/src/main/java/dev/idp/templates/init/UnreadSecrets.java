package dev.idp.templates.init;

import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the secrets that no variable of the main container reads: in ConfigMaps, Secrets, sidecars and init containers.
 *
 * @param old the old objects
 * @param data what ConfigMaps and Secrets hold
 * @param names how secrets are called in Vault
 */
record UnreadSecrets(OldWorkload old, OldData data, VaultNames names) {
    List<VaultEntry> beside(List<VaultEntry> known) {
        Set<String> places = known.stream().map(VaultEntry::from).collect(Collectors.toSet());
        Stream<VaultEntry> inMaps =
                old.kind("ConfigMap").flatMap(map -> inMap(map.name())).filter(entry -> !places.contains(entry.from()));
        Stream<VaultEntry> inSecrets = old.kind("Secret").flatMap(secret -> inSecret(secret.name()));
        Stream<VaultEntry> inContainers =
                Stream.of("containers", "initContainers").flatMap(this::inContainers);
        return Stream.of(inMaps, inSecrets, inContainers)
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<VaultEntry> inMap(String name) {
        return data.configMap(name).entrySet().stream()
                .filter(entry -> SecretText.is(entry.getKey(), entry.getValue()))
                .map(entry -> new VaultEntry(
                        "config", VaultNames.key(entry.getKey()), "ConfigMap/" + name + " data." + entry.getKey()));
    }

    private Stream<VaultEntry> inSecret(String name) {
        return data.secretKeys(name).stream()
                .map(key -> new VaultEntry(names.group(name), VaultNames.key(key), "Secret/" + name + " " + key));
    }

    private Stream<VaultEntry> inContainers(String list) {
        return EnvironmentVariables.maps(old.podSpec(), list).stream()
                .filter(container -> !container.equals(old.container()))
                .flatMap(container -> inContainer(list, container));
    }

    private Stream<VaultEntry> inContainer(String list, MapNode container) {
        String place = old.main().id() + " spec.template.spec." + list + "["
                + container.text("name").orElse("") + "].env[";
        return EnvironmentVariables.maps(container, "env").stream()
                .filter(EnvironmentVariables::isSecret)
                .map(variable -> variable.text("name").orElse(""))
                .map(name -> new VaultEntry(VaultNames.LITERALS, VaultNames.keyOfVariable(name), place + name + "]"));
    }
}

package dev.idp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.building.ModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.locator.DefaultModelLocator;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.settings.Activation;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.AuthenticationSelector;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/**
 * What the user told Maven in {@code ~/.m2/settings.xml}: mirrors, proxies, logins, repositories.
 *
 * @param settings the file with variables filled in; empty where there is none
 * @param secrets its logins and proxies, decrypted
 * @param home the user's home
 */
record MavenSettings(Settings settings, SettingsDecryptionResult secrets, Path home) {
    private static final String FOLDER = ".m2";

    static Path file(Path home) {
        return home.resolve(FOLDER).resolve("settings.xml");
    }

    /** Says where settings are wrong; a parser's own words quote what stands there, and that may be a password. */
    static String place(Path home, SettingsBuildingException wrong) {
        return file(home)
                + wrong.getProblems().stream()
                        .map(SettingsProblem::getLineNumber)
                        .filter(line -> line > 0)
                        .findFirst()
                        .map(line -> ":" + line)
                        .orElse("");
    }

    static MavenSettings read(Path home) throws SettingsBuildingException {
        Path folder = home.resolve(FOLDER);
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setUserSettingsFile(file(home).toFile());
        request.setSystemProperties(variables());
        Settings settings =
                new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
        DefaultSecDispatcher cipher = new DefaultSecDispatcher(
                new DefaultPlexusCipher(),
                Map.of(),
                folder.resolve("settings-security.xml").toString());
        SettingsDecryptionResult secrets =
                new DefaultSettingsDecrypter(cipher).decrypt(new DefaultSettingsDecryptionRequest(settings));
        return new MavenSettings(settings, secrets, home);
    }

    /** Returns what a settings file may use as {@code ${user.home}} and {@code ${env.NAME}}. */
    private static Properties variables() {
        Properties variables = new Properties();
        variables.putAll(System.getProperties());
        System.getenv().forEach((name, value) -> variables.setProperty("env." + name, value));
        return variables;
    }

    Path localRepository() {
        return Optional.ofNullable(System.getProperty("maven.repo.local"))
                .or(() -> Optional.ofNullable(settings.getLocalRepository()))
                .map(Path::of)
                .orElseGet(() -> home.resolve(FOLDER).resolve("repository"));
    }

    boolean isOffline() {
        return settings.isOffline();
    }

    List<RemoteRepository> repositories() {
        List<RemoteRepository> all = new ArrayList<>();
        settings.getProfiles().stream()
                .filter(this::isActive)
                .flatMap(profile -> profile.getRepositories().stream())
                .map(each -> new RemoteRepository.Builder(each.getId(), "default", each.getUrl()).build())
                .forEach(all::add);
        if (all.stream().noneMatch(repository -> repository.getId().equals("central"))) {
            all.addAll(defaults());
        }
        return all;
    }

    /** Returns the repositories that every Maven project has, as Maven's own super POM names them. */
    private static List<RemoteRepository> defaults() {
        ModelProcessor reader = new DefaultModelProcessor()
                .setModelLocator(new DefaultModelLocator())
                .setModelReader(new DefaultModelReader());
        return new DefaultSuperPomProvider()
                .setModelProcessor(reader).getSuperModel("4.0.0").getRepositories().stream()
                        .map(each -> new RemoteRepository.Builder(each.getId(), "default", each.getUrl()).build())
                        .toList();
    }

    private boolean isActive(Profile profile) {
        return settings.getActiveProfiles().contains(profile.getId())
                || Optional.ofNullable(profile.getActivation())
                        .filter(Activation::isActiveByDefault)
                        .isPresent();
    }

    MirrorSelector mirrors() {
        DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
        settings.getMirrors()
                .forEach(mirror -> mirrors.add(
                        mirror.getId(),
                        mirror.getUrl(),
                        mirror.getLayout(),
                        false,
                        mirror.isBlocked(),
                        mirror.getMirrorOf(),
                        mirror.getMirrorOfLayouts()));
        return mirrors;
    }

    ProxySelector proxies() {
        DefaultProxySelector proxies = new DefaultProxySelector();
        secrets.getProxies().stream().filter(Proxy::isActive).forEach(proxy -> {
            Authentication login = login(proxy.getUsername(), proxy.getPassword());
            proxies.add(
                    new org.eclipse.aether.repository.Proxy(
                            proxy.getProtocol(), proxy.getHost(), proxy.getPort(), login),
                    proxy.getNonProxyHosts());
        });
        return proxies;
    }

    AuthenticationSelector logins() {
        DefaultAuthenticationSelector logins = new DefaultAuthenticationSelector();
        for (Server server : secrets.getServers()) {
            logins.add(server.getId(), login(server.getUsername(), server.getPassword()));
        }
        return logins;
    }

    /** Finds a server that has a password. */
    Optional<Server> server(String id) {
        return secrets.getServers().stream()
                .filter(server -> id.equals(server.getId()))
                .filter(server ->
                        server.getPassword() != null && !server.getPassword().isEmpty())
                .findFirst();
    }

    private static Authentication login(String username, String password) {
        return new AuthenticationBuilder()
                .addUsername(username)
                .addPassword(password)
                .build();
    }
}

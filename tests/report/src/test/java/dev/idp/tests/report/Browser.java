package dev.idp.tests.report;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium without a window, in a profile of its own. It fetches nothing: browser and driver are those of this machine.
 *
 * @param driver speaks WebDriver with it
 * @param folder holds the pages
 */
record Browser(ChromeDriver driver, Path folder) implements AutoCloseable {
    /** It would warn of a newer browser; what is used here is the same in all. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    /** Starts one; where none is installed, the test is skipped, or fails where {@code CI} is {@code true}. */
    static Browser start(Path folder) {
        System.setProperty("webdriver.remote.enableTracing", "false");
        System.setProperty("webdriver.chrome.driver", program("chromedriver").getPath());
        System.setProperty("webdriver.chrome.silentOutput", "true");
        LOG.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder.resolve("profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(new ChromeDriver(options), folder);
    }

    private static File program(String name) {
        Optional<File> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
        if (found.isEmpty()) {
            String message = name + " is not installed: the report was not looked at in a browser"
                    + " (Debian: apt-get install chromium chromium-driver)";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            abort(message);
        }
        return found.orElseThrow();
    }

    /** Opens a page from a file. */
    Browser show(String html) {
        try {
            Path file = Files.writeString(folder.resolve("report.html"), html, StandardCharsets.UTF_8);
            logs(LogType.BROWSER);
            logs(LogType.PERFORMANCE);
            driver.get(file.toUri().toString());
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes the window as wide as a device. */
    Browser width(int pixels) {
        return send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Prefers {@code light} or {@code dark}. */
    Browser scheme(String scheme) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        return send("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    Browser scripts(boolean allowed) {
        return send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    private Browser send(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
        return this;
    }

    Browser press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
        return this;
    }

    /** Runs a script of the test's own. */
    Object run(String script) {
        return Objects.requireNonNull(driver.executeScript(script));
    }

    /** Runs a script that lists texts. */
    List<String> list(String script) {
        return ((List<?>) run(script)).stream().map(String::valueOf).toList();
    }

    /** Unfolds everything. */
    Browser unfold() {
        run("document.querySelectorAll('details').forEach(each => each.open = true); return 1");
        return this;
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Lists what the console said since the page was opened. */
    List<String> console() {
        return logs(LogType.BROWSER);
    }

    /** Lists the addresses that were asked for since the page was opened. */
    List<String> requests() {
        return logs(LogType.PERFORMANCE).stream()
                .filter(entry -> entry.contains("\"Network.requestWillBeSent\""))
                .map(entry -> entry.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private List<String> logs(String type) {
        return driver.manage().logs().get(type).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}

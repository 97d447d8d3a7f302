package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The frame around the sections: head, navigation, heading.
 *
 * @param workload gives the page its name
 * @param plan gives it its first lines
 * @param sections the parts, in order
 */
record Page(Workload workload, Plan plan, List<Section> sections) {
    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");

    /** Style and script are known by their hashes; nothing else is loaded, run or sent, whatever a value holds. */
    private static final String POLICY = "default-src 'none'; style-src " + hash(STYLE) + "; script-src " + hash(SCRIPT)
            + "; base-uri 'none'; form-action 'none'";

    String html() {
        Html html = new Html();
        html.open("html", "lang", "en").line();
        head(html);
        html.open("body");
        html.element("a", "Skip to the content", "class", "skip", "href", "#content")
                .line();
        header(html);
        html.open("div", "class", "columns").line();
        navigation(html);
        html.open("main", "id", "content", "tabindex", "-1").line();
        sections.forEach(section -> write(html, section));
        html.close().close();
        html.own("script", SCRIPT);
        return html.close().line().close().finish();
    }

    private String name() {
        return workload.system() + "/" + workload.name();
    }

    private void head(Html html) {
        html.open("head").empty("meta", "charset", "utf-8").line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.empty("meta", "name", "referrer", "content", "no-referrer").line();
        html.element("title", name() + " – idp report").line();
        html.own("style", STYLE).close().line();
    }

    private void header(Html html) {
        html.open("header").element("p", "idp report", "class", "kicker");
        html.element("h1", name());
        html.open("p", "class", "lead").text("Follows ");
        html.element("code", plan.lock().template().label()).text(", owned by ");
        html.element("code", workload.owner()).text(", for ");
        html.text(plan.environments().stream().map(EnvironmentPlan::environment).collect(Collectors.joining(", ")));
        html.text(".").close();
        html.close().line();
    }

    private void navigation(Html html) {
        html.open("nav", "aria-label", "Sections").open("ol").line();
        for (Section section : sections) {
            html.open("li").open("a", "href", "#" + section.id());
            html.element("span", section.title(), "class", "where").text(" ");
            html.element("span", section.gist(), "class", "gist")
                    .close()
                    .close()
                    .line();
        }
        html.close().close().line();
    }

    private static void write(Html html, Section section) {
        html.open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
        html.element("h2", section.title(), "id", section.id() + "-title").line();
        section.write(html);
        html.close().line();
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

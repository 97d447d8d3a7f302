package dev.idp.templates.command;

import dev.idp.templates.forge.Forges;
import dev.idp.templates.git.GitRepository;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.git.Pace;
import dev.idp.templates.git.SigningKey;
import dev.idp.templates.git.Tip;
import dev.idp.templates.platform.GitOps;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.publish.Author;
import dev.idp.templates.publish.Destination;
import dev.idp.templates.publish.Ground;
import dev.idp.templates.publish.Publisher;
import dev.idp.templates.review.ReviewTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;

/** Opens the GitOps repository of a platform, with the platform file that it holds itself. */
final class GitOpsAccess {
    private final PublishOptions options;
    private final Project project;

    GitOpsAccess(PublishOptions options, Project project) {
        this.options = options;
        this.project = project;
    }

    /** Opens it for changes. */
    Publisher publisher() throws IOException {
        refuseOwnCatalog();
        Platform given = project.platform();
        Destination destination = destination(given.gitops());
        return new Publisher(
                repository(destination),
                destination,
                Forges.open(
                        destination.forge(),
                        destination.repository(),
                        destination.asked(),
                        options.common().credentials()),
                tip -> ground(tip, given),
                Pace.usual(new SplittableRandom()),
                new Author("idp", "noreply@idp.invalid", options.clock()));
    }

    private GitRepository repository(Destination destination) {
        GitRepository repository = GitRepository.open(destination.repository(), destination.asked(), project.access());
        return SigningKey.of(options.common().variables())
                .map(repository::signedWith)
                .orElse(repository);
    }

    private void refuseOwnCatalog() {
        if (options.common().catalog().isPresent()) {
            throw new IdpException(Problem.error(
                    CommandCode.OWN_CATALOG,
                    Location.of("--catalog"),
                    "found a catalog of one's own, which the GitOps repository would not take",
                    "leave it out: the platform file of the GitOps repository names the catalogs"));
        }
    }

    private Destination destination(GitOps named) {
        Location asked = options.gitops().isPresent() ? Location.of("--gitops") : named.place();
        return new Destination(
                GitUrl.parse(options.gitops().orElse(named.repository()), asked),
                asked,
                named.branch(),
                options.forge().orElse(named.forge()));
    }

    /** The platform file of the target branch counts; a repository that was named by hand needs none. */
    private Ground ground(Tip tip, Platform given) {
        try {
            return options.gitops().isPresent() && !Project.hasPlatform(tip)
                    ? new Ground(given, project.catalogs(given), ReviewTemplate.bundled())
                    : project.ground(tip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

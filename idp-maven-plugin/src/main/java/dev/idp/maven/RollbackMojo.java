package dev.idp.maven;

import dev.idp.templates.command.Outcome;
import dev.idp.templates.command.PublishOptions;
import dev.idp.templates.command.RollbackCommand;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings back what an environment ran before, from the history of the GitOps repository alone, and holds it.
 *
 * <p>Example: {@code mvn idp:rollback -Didp.environment=prod -Didp.reason="1.0.1 loses orders"}
 */
@Mojo(name = "rollback", threadSafe = true, requiresProject = false)
public final class RollbackMojo extends GitOpsMojo {
    /** The environment. Example: {@code -Didp.environment=prod}. */
    @Parameter(property = "idp.environment", required = true)
    private String environment = "";

    /** The commit of the GitOps repository to go back to. Example: {@code -Didp.commit=3f2a9c04be1187c3b1a4f2d6c5e8900112233445}. */
    @Parameter(property = "idp.commit")
    private @Nullable String commit;

    /** Why, for reviewers and for who comes next. Example: {@code -Didp.reason="1.0.1 loses orders"}. */
    @Parameter(property = "idp.reason")
    private @Nullable String reason;

    /** The workload as SYSTEM/NAME, where no descriptor is at hand. Example: {@code -Didp.workload=shop/orders}. */
    @Parameter(property = "idp.workload")
    private @Nullable String workload;

    @Override
    Optional<String> workload() {
        return Optional.ofNullable(workload);
    }

    @Override
    boolean needsDescriptor() {
        return workload == null;
    }

    @Override
    Outcome run(PublishOptions options) {
        return RollbackCommand.run(options, environment, Optional.ofNullable(commit), Optional.ofNullable(reason));
    }
}

package dev.idp.templates.command;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.publish.Subject;
import dev.idp.templates.workload.Workload;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which workload is meant: at night nobody has the application's repository at hand.
 *
 * @param system the tenant
 * @param name the workload
 * @param repository who may publish it, where a descriptor says so
 */
record WorkloadName(String system, String name, Optional<String> repository) {
    private static final String LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile("(?<system>" + LABEL + ")/(?<name>" + LABEL + ")");

    static WorkloadName of(PublishOptions options, Project project) throws IOException {
        if (options.workload().isPresent()) {
            return parse(options.workload().get(), "--workload");
        }
        Workload workload = project.workload();
        return new WorkloadName(workload.system(), workload.name(), workload.repository());
    }

    static WorkloadName parse(String text, String option) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IdpException(Problem.error(
                    CommandCode.BAD_WORKLOAD,
                    Location.of(option),
                    "found " + Printable.of(text) + ", expected SYSTEM/NAME",
                    "write it as the GitOps repository does: shop/orders"));
        }
        return new WorkloadName(form.group("system"), form.group("name"), Optional.empty());
    }

    Subject in(String environment) {
        return new Subject(system, name, environment);
    }
}

package dev.idp.templates.generate;

import dev.idp.templates.platform.Platform;
import dev.idp.templates.policy.PlatformPolicies;
import dev.idp.templates.policy.PolicyCheck;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Keeps the policies of a platform ready for the next workload. A check serves one thread at a time: it is lent. */
final class PolicyChecks {
    private final AtomicReference<Optional<Ready>> spare = new AtomicReference<>(Optional.empty());

    private record Ready(Platform platform, PolicyCheck check, List<Problem> problems) {}

    /** Lends the check of a platform. */
    <T> T with(Platform platform, Problems problems, Function<PolicyCheck, T> use) {
        Ready ready = spare.getAndSet(Optional.empty())
                .filter(kept -> kept.platform().equals(platform))
                .orElseGet(() -> prepare(platform));
        problems.addAll(ready.problems());
        T result = use.apply(ready.check());
        spare.set(Optional.of(ready));
        return result;
    }

    private static Ready prepare(Platform platform) {
        Problems problems = new Problems();
        PolicyCheck check = PolicyCheck.of(PlatformPolicies.of(platform), problems);
        return new Ready(platform, check, problems.sorted());
    }
}

package dev.idp.templates.publish;

import java.util.Optional;

/**
 * Publishes a workload under its new name beside the old one, and retires the old one once the new one is on the target
 * branch: the other way round nothing would run meanwhile.
 *
 * @param published publishes it under its new name; knows where it moved from
 * @param retired retires it under its old name
 */
public record MovedWorkload(PublishWorkload published, Unpublish retired) implements Operation {
    @Override
    public Subject subject() {
        return published.subject();
    }

    @Override
    public Proposal propose(Situation situation) {
        return published.propose(situation);
    }

    @Override
    public Optional<Operation> next() {
        return Optional.of(retired);
    }
}

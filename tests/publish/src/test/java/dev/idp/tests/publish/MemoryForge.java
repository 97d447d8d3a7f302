package dev.idp.tests.publish;

import dev.idp.templates.forge.Draft;
import dev.idp.templates.forge.Forge;
import dev.idp.templates.forge.Opening;
import dev.idp.templates.forge.PullRequest;
import dev.idp.templates.forge.PullRequest.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pull requests of a forge, as far as publishing asks for them; what real forges do is tested with them. */
final class MemoryForge implements Forge {
    private final List<PullRequest> all = new ArrayList<>();

    @Override
    public int longestBody() {
        return 65_536;
    }

    @Override
    public List<PullRequest> find(String head, String target) {
        return all.stream().filter(each -> each.head().equals(head)).toList();
    }

    @Override
    public Opening open(Draft draft) {
        if (find(draft.head(), draft.target()).stream().anyMatch(each -> each.state() == State.OPEN)) {
            return new Opening.AlreadyOpen();
        }
        long number = all.size() + 1L;
        PullRequest opened = new PullRequest(
                number,
                "https://git.acme.example/gitops/pulls/" + number,
                State.OPEN,
                draft.head(),
                "",
                draft.title(),
                draft.body(),
                List.of(),
                List.of(),
                false);
        all.add(opened);
        return new Opening.Opened(opened);
    }

    @Override
    public List<String> complete(PullRequest pullRequest, Draft draft) {
        return List.of();
    }

    @Override
    public PullRequest update(PullRequest pullRequest, Draft draft) {
        return put(pullRequest, State.OPEN, draft.title(), draft.body());
    }

    @Override
    public Optional<PullRequest> reopen(PullRequest pullRequest) {
        return Optional.of(put(pullRequest, State.OPEN, pullRequest.title(), pullRequest.body()));
    }

    @Override
    public void close(PullRequest pullRequest, String reason) {
        put(pullRequest, State.CLOSED, pullRequest.title(), pullRequest.body());
    }

    @Override
    public Optional<String> mergeWhenChecked(PullRequest pullRequest) {
        return Optional.empty();
    }

    /** Marks what a person merged. */
    void merged(String head) {
        find(head, "main").stream()
                .filter(each -> each.state() == State.OPEN)
                .forEach(each -> put(each, State.MERGED, each.title(), each.body()));
    }

    List<PullRequest> open() {
        return all.stream().filter(each -> each.state() == State.OPEN).toList();
    }

    List<PullRequest> all() {
        return List.copyOf(all);
    }

    private PullRequest put(PullRequest before, State state, String title, String body) {
        PullRequest after = new PullRequest(
                before.number(),
                before.url(),
                state,
                before.head(),
                before.commit(),
                title,
                body,
                List.of(),
                List.of(),
                false);
        all.set((int) before.number() - 1, after);
        return after;
    }
}

package dev.idp.templates.forge;

import dev.idp.templates.forge.PullRequest.State;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A repository on Gitea or Forgejo, by version 1 of their API. */
final class GiteaForge implements Forge {
    private static final int PAGE = 50;
    private static final int PAGES_OF_OPEN = 100;
    private static final int PAGES_OF_CLOSED = 2;
    private static final int UPDATES = 5;

    private final Api api;
    private final GiteaReader reader;
    private final Patience patience;

    /**
     * Prepares.
     *
     * @param api the API as its place is
     * @param patience how long we wait for the host to look for conflicts
     */
    GiteaForge(Api api, Patience patience) {
        ApiPlace place = api.place();
        String path = String.join("/", place.names().stream().map(Call::encoded).toList());
        this.api = api.below(place.prefix() + "/repos/" + path);
        this.reader = new GiteaReader(this.api);
        this.patience = patience;
    }

    /** Neither names a limit. */
    @Override
    public int longestBody() {
        return USUAL_BODY;
    }

    /**
     * Looks for any pull request of the branch first. Only where there is one, and it is not open, are lists read: of the
     * open ones up to the first of the branch, because a branch has one at most, and of the closed ones those that changed
     * last. One that was closed before a hundred others is not found, and a new one takes its place.
     */
    @Override
    public List<PullRequest> find(String head, String target) {
        Reply any = api.send(Call.get("/pulls/" + Call.encoded(target) + "/" + steps(head)));
        if (any.status() == 404) {
            api.expect(Call.get("")); // or is there no such repository?
            return List.of();
        }
        Optional<PullRequest> one = reader.pullRequest(done(any).map(), head, target);
        if (one.filter(each -> each.state() == State.OPEN).isPresent()) {
            return one.stream().toList();
        }
        List<PullRequest> open = list("open", "", PAGES_OF_OPEN, head, target);
        return open.isEmpty()
                ? Stream.concat(one.stream(), list("closed", "recentupdate", PAGES_OF_CLOSED, head, target).stream())
                        .distinct()
                        .toList()
                : open;
    }

    private static String steps(String branch) {
        return String.join(
                "/", Stream.of(branch.split("/", -1)).map(Call::encoded).toList());
    }

    private Reply done(Reply reply) {
        if (!reply.isDone()) {
            throw api.trouble().of(reply);
        }
        return reply;
    }

    private List<PullRequest> list(String state, String sort, int most, String head, String target) {
        List<PullRequest> found = new ArrayList<>();
        for (int page = 1; page <= most; page++) {
            List<MapNode> items = page(state, sort, page);
            items.forEach(each -> reader.pullRequest(each, head, target).ifPresent(found::add));
            if (items.isEmpty() || state.equals("open") && !found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private List<MapNode> page(String state, String sort, int page) {
        Map<String, String> query =
                Map.of("limit", String.valueOf(PAGE), "page", String.valueOf(page), "sort", sort, "state", state);
        return reader.items(api.expect(Call.get("/pulls" + Call.query(query))));
    }

    /** The host looks whether there is one already, and then makes one: two who ask at once may both get theirs. */
    @Override
    public Opening open(Draft draft) {
        MapNode asked = text(draft).with("head", draft.head()).with("base", draft.target());
        Reply reply = api.send(Call.post("/pulls", asked));
        if (reply.status() == 409) {
            return new Opening.AlreadyOpen();
        }
        PullRequest made = reader.pullRequest(done(reply).map());
        return isFirst(made, draft) ? new Opening.Opened(made) : new Opening.AlreadyOpen();
    }

    /** Of several that were opened at once the first stays; whoever sees the others closes them. */
    private boolean isFirst(PullRequest made, Draft draft) {
        List<PullRequest> open = page("open", "", 1).stream()
                .flatMap(each -> reader.pullRequest(each, draft.head(), draft.target()).stream())
                .filter(each -> each.body().contains(draft.marker()))
                .toList();
        long first = open.stream().mapToLong(PullRequest::number).min().orElse(made.number());
        open.stream()
                .filter(each -> each.number() > first)
                .forEach(each -> close(each, "Opened at the same time as #" + first + ", which stays."));
        return made.number() <= first;
    }

    private static MapNode text(Draft draft) {
        return MapNode.empty().with("title", draft.title()).with("body", draft.body());
    }

    /** The host answers 409 and changes nothing where somebody else writes in this moment, which may be the same text. */
    @Override
    public PullRequest update(PullRequest pullRequest, Draft draft) {
        for (int attempt = 1; attempt < UPDATES; attempt++) {
            Reply reply = edit(pullRequest, text(draft));
            if (reply.status() != 409) {
                return reader.pullRequest(done(reply).map());
            }
            PullRequest now = now(pullRequest);
            if (draft.isSaidBy(now)) {
                return now;
            }
        }
        return reader.pullRequest(done(edit(pullRequest, text(draft))).map());
    }

    private Reply edit(PullRequest pullRequest, MapNode change) {
        return api.send(Call.patch("/pulls/" + pullRequest.number(), change));
    }

    @Override
    public List<String> complete(PullRequest pullRequest, Draft draft) {
        List<String> notes = new ArrayList<>(new GiteaLabels(api, reader).add(pullRequest, draft));
        notes.addAll(new GiteaReviewers(api, reader).ask(pullRequest, draft));
        return notes;
    }

    @Override
    public Optional<PullRequest> reopen(PullRequest pullRequest) {
        Optional<Reply> reply = become(State.OPEN, pullRequest);
        if (reply.isEmpty()) {
            return Optional.of(now(pullRequest));
        }
        boolean impossible = List.of(404, 409, 412, 422).contains(reply.get().status());
        return impossible
                ? Optional.empty()
                : Optional.of(reader.pullRequest(done(reply.get()).map()));
    }

    /** Says why last: who is interrupted in between says it once at most, and so do several who close it at once. */
    @Override
    public void close(PullRequest pullRequest, String reason) {
        become(State.CLOSED, pullRequest).map(this::done).ifPresent(closed -> comment(pullRequest, reason));
    }

    /** Returns the answer; nothing where somebody else did the same in this moment, which the host takes for its fault. */
    private Optional<Reply> become(State state, PullRequest pullRequest) {
        String word = state.name().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(edit(pullRequest, MapNode.empty().with("state", word)));
        } catch (IdpException failure) {
            if (now(pullRequest).state() != state) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private PullRequest now(PullRequest pullRequest) {
        return reader.pullRequest(api.map(Call.get("/pulls/" + pullRequest.number())));
    }

    private void comment(PullRequest pullRequest, String text) {
        api.expect(Call.post(
                "/issues/" + pullRequest.number() + "/comments", MapNode.empty().with("body", text)));
    }

    @Override
    public Optional<String> mergeWhenChecked(PullRequest pullRequest) {
        return new GiteaMerge(api, reader, patience).ask(pullRequest);
    }
}

package dev.idp.templates.forge;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A forge in memory, behind the API of one kind. */
interface Model extends Function<Asked, Answer> {
    /** Puts a pull request there; {@code own} is false for one from a fork. */
    Entry add(String head, String state, String body, boolean own);

    List<Entry> all();

    /** A pull request that can be changed. */
    final class Entry {
        final long number;
        final String head;
        final boolean own;
        final List<String> labels = new ArrayList<>();
        final List<String> reviewers = new ArrayList<>();
        final List<String> comments = new ArrayList<>();
        String state;
        String title = "";
        String body;
        boolean merging;
        boolean reviewed;
        boolean recreated;
        boolean pipeline = true;
        String url = "";

        Entry(long number, String head, String state, String body, boolean own) {
            this.number = number;
            this.head = head;
            this.state = state;
            this.body = body;
            this.own = own;
        }
    }

    static Node nothing() {
        return new NullNode(Origin.ENGINE);
    }

    /** A list of maps with one text each. */
    static ListNode maps(String key, List<String> texts) {
        return new ListNode(
                texts.stream()
                        .map(text -> (Node) MapNode.empty().with(key, text))
                        .toList(),
                Origin.ENGINE);
    }
}

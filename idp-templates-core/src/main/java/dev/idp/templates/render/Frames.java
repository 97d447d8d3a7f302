package dev.idp.templates.render;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Origin.Read;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects which data is read while an expression is evaluated: a stack of evaluations that are under way. */
final class Frames {
    private final List<Frame> open = new ArrayList<>();
    private int opened;
    private Origin site = Origin.ENGINE;

    /** One evaluation: its number, where it stands, and what was read so far. */
    private record Frame(int id, Origin site, Set<Read> leaves, Set<Read> containers, Set<Read> entered) {
        Frame(int id, Origin site) {
            this(id, site, new LinkedHashSet<>(), new LinkedHashSet<>(), new HashSet<>());
        }

        void add(Frame inner) {
            leaves.addAll(inner.leaves);
            containers.addAll(inner.containers);
        }
    }

    /**
     * What an evaluation read.
     *
     * @param site the place of the expression
     * @param leaves texts, numbers, truths and keys, in the order of reading
     * @param containers maps and lists of which only the size was asked for
     */
    record Evaluation(Origin site, List<Read> leaves, List<Read> containers) {
        /** Returns the place with all that was read, for a single value. */
        Origin origin() {
            List<Read> all = new ArrayList<>(leaves);
            all.addAll(containers);
            return site.withReads(all);
        }
    }

    /**
     * Begins an evaluation.
     *
     * @param where its place in the template
     * @return its number, higher than all before
     */
    int open(Origin where) {
        site = where;
        open.add(new Frame(++opened, where));
        return opened;
    }

    /**
     * Ends an evaluation. Those inside it that a missing value broke off end too, and what they read counts.
     *
     * @param id its number
     * @return what was read
     */
    Evaluation close(int id) {
        Frame frame = open.remove(open.size() - 1);
        while (frame.id() > id) {
            Frame outer = open.remove(open.size() - 1);
            outer.add(frame);
            frame = outer;
        }
        site = frame.site();
        return new Evaluation(site, List.copyOf(frame.leaves()), List.copyOf(frame.containers()));
    }

    /** Notes where the template stands, without an evaluation. */
    void at(Origin where) {
        site = where;
    }

    /** Notes that a text, number, truth or key was read. */
    void leaf(Read read) {
        if (!open.isEmpty()) {
            top().leaves().add(read);
        }
    }

    /** Notes that the size of a map or list was asked for: a read, unless it was only on the way to what is inside. */
    void size(Read read) {
        if (!open.isEmpty() && !top().entered().contains(read)) {
            top().containers().add(read);
        }
    }

    /** Notes that something inside a map or list was taken. */
    void enter(Read read) {
        if (!open.isEmpty()) {
            top().containers().remove(read);
            top().entered().add(read);
        }
    }

    /** Notes the reads of a value that was computed earlier. */
    void all(Collection<Read> reads) {
        if (!open.isEmpty()) {
            top().leaves().addAll(reads);
        }
    }

    /** Returns which leaves the innermost evaluation read so far. */
    List<Read> soFar() {
        return open.isEmpty() ? List.of() : List.copyOf(top().leaves());
    }

    /** Returns where an evaluation stands that is under way. */
    Origin site(int id) {
        int i = open.size() - 1;
        while (open.get(i).id() != id) {
            i--;
        }
        return open.get(i).site();
    }

    /** Returns where the template stands: at the evaluation or call that was begun or ended last. */
    Origin site() {
        return site;
    }

    private Frame top() {
        return open.get(open.size() - 1);
    }

    static Read read(String path, Origin said) {
        return new Read(path, new Location(said.file(), said.line(), said.column(), Pointer.ROOT));
    }
}

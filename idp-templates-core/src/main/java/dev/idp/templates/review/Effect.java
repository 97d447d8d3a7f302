package dev.idp.templates.review;

import dev.idp.templates.kubernetes.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a change does to those who use the cluster, in words for people. */
public sealed interface Effect {
    /**
     * Says it.
     *
     * @return a part of a sentence without a full stop; names in it are as the manifests have them
     */
    String words();

    /** How the pods of a workload are replaced. */
    enum Strategy {
        /** A few at a time. */
        ROLLING("a few at a time"),
        /** All at once: nothing answers meanwhile. */
        RECREATE("all at once, so that nothing answers meanwhile"),
        /** Only once somebody deletes them. */
        ON_DELETE("each only once somebody deletes it");

        private final String words;

        Strategy(String words) {
            this.words = words;
        }

        /**
         * Says how.
         *
         * @return a part of a sentence
         */
        public String words() {
            return words;
        }
    }

    /**
     * Pods are replaced, because what they are made from changes.
     *
     * @param resource what makes the pods
     * @param reasons why, {@code image}, {@code environment}
     * @param strategy how
     */
    record Restart(ResourceId resource, List<String> reasons, Strategy strategy) implements Effect {
        /** Copies the reasons. */
        public Restart {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String words() {
            return "pods of " + resource + " restart, " + strategy.words() + " (" + String.join(", ", reasons) + ")";
        }
    }

    /**
     * A field changes that no API server changes: the object must be deleted first.
     *
     * @param resource the object
     * @param fields the fields, as people write them
     */
    record Recreation(ResourceId resource, List<String> fields) implements Effect {
        /** Copies the fields. */
        public Recreation {
            fields = List.copyOf(fields);
        }

        @Override
        public String words() {
            return resource + " must be deleted and created again, because " + String.join(", ", fields)
                    + " can't be changed";
        }
    }

    /**
     * Another number of pods runs.
     *
     * @param resource what sets the number
     * @param before the number, or the lowest and the highest
     * @param after the new one
     */
    record Scale(ResourceId resource, String before, String after) implements Effect {
        @Override
        public String words() {
            return resource + " goes from " + before + " to " + after + " pods";
        }
    }

    /**
     * Another version of an image runs.
     *
     * @param name the image without a version
     * @param before its versions, as tag, digest or both; empty where no pod ran it
     * @param after its new versions; empty where no pod runs it any more
     */
    record Image(String name, List<String> before, List<String> after) implements Effect {
        /** Copies the lists. */
        public Image {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public String words() {
            if (before.isEmpty()) {
                return "image " + name + " runs as " + said(after);
            }
            return after.isEmpty()
                    ? "image " + name + " runs no longer"
                    : "image " + name + " moves from " + said(before) + " to " + said(after);
        }

        private static String said(List<String> versions) {
            return versions.stream().map(ImageChange::shorter).collect(Collectors.joining(" and "));
        }
    }

    /**
     * Requests to a host name reach the workload, or don't any more.
     *
     * @param host the host name
     * @param added whether they do
     */
    record HostName(String host, boolean added) implements Effect {
        @Override
        public String words() {
            return host + (added ? " is served" : " is served no longer");
        }
    }

    /**
     * Somebody may do something, or may not any more.
     *
     * @param what whose object says it, and what it allows
     * @param added whether it is allowed now
     */
    record Permission(String what, boolean added) implements Effect {
        @Override
        public String words() {
            return (added ? "newly allowed: " : "allowed no longer: ") + what;
        }
    }

    /**
     * Storage comes, changes its size, or goes.
     *
     * @param claim what asks for it
     * @param before its size; nothing where it is new
     * @param after its size; nothing where it is asked for no longer
     * @param kept whether the cluster keeps it then
     */
    record Storage(String claim, Optional<String> before, Optional<String> after, boolean kept) implements Effect {
        @Override
        public String words() {
            if (before.isEmpty()) {
                return "storage " + claim + " of " + after.orElseThrow() + " is made";
            }
            return after.map(size -> "storage " + claim + " goes from " + before.get() + " to " + size)
                    .orElse("storage " + claim + (kept ? " stays, but nothing describes it any more" : " IS DELETED"));
        }
    }

    /**
     * A value from the secret store is read, or is read no longer.
     *
     * @param resource what reads it
     * @param key its key, and its property behind {@code #}
     * @param added whether it is read now
     */
    record SecretKey(ResourceId resource, String key, boolean added) implements Effect {
        @Override
        public String words() {
            return resource + (added ? " reads the secret " : " reads no longer the secret ") + key;
        }
    }

    /**
     * Another number of pods may be away at once while nodes are drained.
     *
     * @param resource the budget
     * @param before what it said; nothing where it is new
     * @param after what it says; nothing where it is gone
     */
    record Disruption(ResourceId resource, Optional<String> before, Optional<String> after) implements Effect {
        @Override
        public String words() {
            return resource + " protects pods by " + after.orElse("nothing any more")
                    + before.map(old -> " (before: " + old + ")").orElse("");
        }
    }

    /**
     * A client of the identity provider comes, changes, or goes.
     *
     * @param client its id
     * @param happens {@code is made}, {@code is taken away}, or what changes
     */
    record IdentityClient(String client, String happens) implements Effect {
        @Override
        public String words() {
            return "identity client " + client + " " + happens;
        }
    }
}

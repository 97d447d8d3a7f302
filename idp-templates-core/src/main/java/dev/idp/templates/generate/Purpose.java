package dev.idp.templates.generate;

/** What a plan is made for. */
public enum Purpose {
    /** To be written: each image has a version, and what policies refuse is an error. */
    RELEASE,
    /** To tell whether it could be written: an image may lack a version, policies bind as in a release. */
    CHECK,
    /** To be looked at: an image may lack a version, and no policy is asked. */
    LOOK
}

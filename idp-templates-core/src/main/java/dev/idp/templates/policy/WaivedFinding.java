package dev.idp.templates.policy;

import dev.idp.templates.workload.WorkloadWaiver;

/**
 * A broken rule that a waiver excuses.
 *
 * @param finding what is broken
 * @param waiver the exception, with its reason and its end
 */
public record WaivedFinding(Finding finding, WorkloadWaiver waiver) {}

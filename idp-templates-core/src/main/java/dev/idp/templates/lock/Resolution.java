package dev.idp.templates.lock;

import dev.idp.templates.template.TemplateVersion;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The versions that a descriptor stands for.
 *
 * @param template the version of its template
 * @param needs the versions of its needs' templates, by the names of the needs
 * @param lock the promise to take the same ones again
 */
public record Resolution(TemplateVersion template, SortedMap<String, TemplateVersion> needs, WorkloadLock lock) {
    /** Copies the needs. */
    public Resolution {
        needs = Collections.unmodifiableSortedMap(new TreeMap<>(needs));
    }
}

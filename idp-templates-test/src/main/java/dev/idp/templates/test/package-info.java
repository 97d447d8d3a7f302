/** A kit for tests of templates: plan a workload, look into the plan, build its overlays with the real kustomize. */
@NullMarked
package dev.idp.templates.test;

import org.jspecify.annotations.NullMarked;

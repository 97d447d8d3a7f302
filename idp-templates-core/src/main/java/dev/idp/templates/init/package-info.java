/** What a person does before the first plan: find a template, and write the descriptor of a workload, new or running. */
@NullMarked
package dev.idp.templates.init;

import org.jspecify.annotations.NullMarked;

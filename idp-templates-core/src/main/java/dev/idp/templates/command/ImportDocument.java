package dev.idp.templates.command;

import dev.idp.templates.init.ImportReport;
import dev.idp.templates.init.ManifestImport;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;

/** Puts what became of a service's old objects into a document for programs. */
final class ImportDocument {
    private ImportDocument() {}

    static MapNode of(String file, ManifestImport.Result result) {
        ImportReport report = result.report();
        MapNode patches = MapNode.empty();
        MapNode changes = MapNode.empty();
        for (var environment : report.patches().entrySet()) {
            patches = patches.with(
                    environment.getKey(),
                    OutcomeDocument.list(
                            environment.getValue(),
                            patch -> MapNode.empty()
                                    .with("resource", patch.kind() + "/" + patch.name())
                                    .with("fields", ListNode.ofTexts(patch.fields()))));
        }
        for (var environment : report.changes().entrySet()) {
            changes = changes.with(
                    environment.getKey(),
                    OutcomeDocument.list(
                            environment.getValue(),
                            change -> MapNode.empty()
                                    .with("place", change.place())
                                    .with("what", change.what())
                                    .with("why", change.why())));
        }
        return MapNode.empty()
                .with("descriptor", file)
                .with(
                        "covered",
                        OutcomeDocument.list(
                                report.covered(),
                                covered -> MapNode.empty()
                                        .with("resource", covered.resource())
                                        .with("field", covered.field())
                                        .with("parameter", covered.parameter())))
                .with("patches", patches)
                .with("manifests", ListNode.ofTexts(report.manifests()))
                .with(
                        "vault",
                        OutcomeDocument.list(
                                report.vault(),
                                entry -> MapNode.empty()
                                        .with("secret", entry.secret())
                                        .with("property", entry.property())
                                        .with("from", entry.from())))
                .with("effects", ListNode.ofTexts(report.effects()))
                .with("changes", changes);
    }
}

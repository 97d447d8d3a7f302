package dev.idp.templates.command;

import dev.idp.templates.init.Covered;
import dev.idp.templates.init.ImportReport;
import dev.idp.templates.init.ImportReport.AnnouncedChange;
import dev.idp.templates.init.KeptPatch;
import dev.idp.templates.init.ManifestImport;
import dev.idp.templates.init.VaultEntry;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts what became of a service's old objects into a document for programs. */
final class ImportDocument {
    private ImportDocument() {}

    static MapNode of(String file, ManifestImport.Result result) {
        ImportReport report = result.report();
        return MapNode.empty()
                .with("descriptor", file)
                .with("covered", OutcomeDocument.list(report.covered(), ImportDocument::covered))
                .with("patches", byEnvironment(report.patches(), ImportDocument::patch))
                .with("manifests", ListNode.ofTexts(report.manifests()))
                .with("vault", OutcomeDocument.list(report.vault(), ImportDocument::vaultEntry))
                .with("effects", ListNode.ofTexts(report.effects()))
                .with("changes", byEnvironment(report.changes(), ImportDocument::change));
    }

    private static <T> MapNode byEnvironment(Map<String, List<T>> environments, Function<T, MapNode> node) {
        MapNode document = MapNode.empty();
        for (Map.Entry<String, List<T>> environment : environments.entrySet()) {
            document = document.with(environment.getKey(), OutcomeDocument.list(environment.getValue(), node));
        }
        return document;
    }

    private static MapNode covered(Covered covered) {
        return MapNode.empty()
                .with("resource", covered.resource())
                .with("field", covered.field())
                .with("parameter", covered.parameter());
    }

    private static MapNode patch(KeptPatch patch) {
        return MapNode.empty()
                .with("resource", patch.kind() + "/" + patch.name())
                .with("fields", ListNode.ofTexts(patch.fields()));
    }

    private static MapNode vaultEntry(VaultEntry entry) {
        return MapNode.empty()
                .with("secret", entry.secret())
                .with("property", entry.property())
                .with("from", entry.from());
    }

    private static MapNode change(AnnouncedChange change) {
        return MapNode.empty()
                .with("place", change.place())
                .with("what", change.what())
                .with("why", change.why());
    }
}

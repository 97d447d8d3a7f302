package dev.idp.templates.workload;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;

/** Reads a descriptor: strict YAML, valid against the published schema, and only fields that do something. */
public final class DescriptorReader {
    private static final List<String> NOT_BUILT_YET = List.of("platform", "catalog");

    private final Schema schema = Schema.resource(DescriptorReader.class, "workload.schema.json");

    /**
     * Reads a descriptor.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @return the workload
     * @throws IdpException with everything that is wrong with the descriptor in itself
     */
    public Workload read(String file, byte[] bytes) {
        Node document = YamlReader.read(file, bytes);
        Problems problems = new Problems();
        schema.check(document, Pointer.ROOT, problems);
        problems.throwIfErrors();
        Workload workload = new Workload((MapNode) document);
        NOT_BUILT_YET.forEach(field -> refuse(workload, Pointer.of("spec", field), problems));
        problems.throwIfErrors();
        return workload;
    }

    /**
     * States that there is no descriptor.
     *
     * @param file where it was looked for
     * @return the problem, to throw
     */
    public static IdpException notFound(String file) {
        return new IdpException(Problem.error(
                WorkloadCode.NOT_FOUND,
                Location.of(file),
                "found no descriptor",
                "write one, or name another file with --file (in Maven: -Didp.file=FILE)"));
    }

    private static void refuse(Workload workload, Pointer field, Problems problems) {
        if (workload.document().at(field).isPresent()) {
            problems.error(
                    WorkloadCode.NOT_SUPPORTED_YET,
                    workload.document().locateKey(field),
                    "not supported yet by this version of the engine",
                    "remove the field");
        }
    }
}

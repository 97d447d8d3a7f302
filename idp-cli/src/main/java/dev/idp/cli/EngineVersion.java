package dev.idp.cli;

import dev.idp.templates.template.Engine;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}. */
final class EngineVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"idp " + Engine.version()};
    }
}

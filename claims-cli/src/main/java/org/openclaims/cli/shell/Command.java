package org.openclaims.cli.shell;

import picocli.CommandLine.Model.CommandSpec;

/** One command. Its model is built only when it is the one that was typed: building all of them is most of a slow start. */
public interface Command {
    /** Its options and parameters, and its help. */
    CommandSpec spec();

    /**
     * Carries it out.
     *
     * @return the exit status
     */
    int run(Args args, Session session);
}

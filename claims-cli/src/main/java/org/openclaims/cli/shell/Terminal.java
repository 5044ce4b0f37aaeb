package org.openclaims.cli.shell;

import java.io.IOException;
import java.util.Optional;

/** Whoever sits at the other end, if anybody does. */
public interface Terminal {
    /** Whether somebody can be asked. */
    boolean canAsk();

    /** Asks, and waits for a line; empty at the end of the input. */
    Optional<String> ask(String prompt);

    /** Asks, and waits for a line that is not shown as it is typed; empty where that cannot be had, or at the end of the input. */
    Optional<char[]> askSecret(String prompt);

    /** All that is piped in, to its end. */
    String readAll() throws IOException;

    /** How wide a line may be, in columns. */
    int width();

    /** Whether decoration is wanted: a terminal, and no NO_COLOR. */
    boolean decorated();
}

package org.openclaims.cli;

import java.nio.file.Path;
import org.openclaims.store.postgres.TestServer;

/** The same by hand, into a database on a server. */
class PetroOnAServerTest extends PetroByHandTest {
    @Override
    Newsroom newsroom(Path empty) {
        return new Newsroom(empty, TestServer.database());
    }
}

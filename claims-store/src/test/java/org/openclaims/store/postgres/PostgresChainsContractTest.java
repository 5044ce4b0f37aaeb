package org.openclaims.store.postgres;

import java.nio.file.Path;
import org.openclaims.store.log.ChainsContractTest;

/** Several chains on a server keep every promise that they keep in a file. */
class PostgresChainsContractTest extends ChainsContractTest {
    @Override
    protected String place(Path empty) {
        return TestServer.database();
    }
}

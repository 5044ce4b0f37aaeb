package org.openclaims.store.postgres;

import java.nio.file.Path;
import org.openclaims.store.log.StoreContractTest;

/** A database on a server keeps every promise that a file keeps. */
class PostgresContractTest extends StoreContractTest {
    @Override
    protected String place(Path empty) {
        return TestServer.database();
    }
}

package org.openclaims.log;

import java.time.InstantSource;
import org.openclaims.item.Ids;
import org.openclaims.testing.EventLogContract;

class InMemoryLogTest extends EventLogContract {
    @Override
    protected EventLog open(InstantSource clock, Ids ids) {
        return new InMemoryLog(clock, ids);
    }
}

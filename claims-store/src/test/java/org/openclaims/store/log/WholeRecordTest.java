package org.openclaims.store.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openclaims.item.Ids;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.EventLog;
import org.openclaims.log.Load;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Receipt;

/** Who fetches the whole record once and asks that finds the same as who asks the store, chains, undone commands and erasures included. */
class WholeRecordTest extends ChainsContractTest {
    @Override
    protected EventLog open(InstantSource clock, Ids ids) {
        return new Whole(super.open(clock, ids));
    }

    @Override
    protected EventLog reopen(EventLog log) {
        return new Whole(super.reopen(((Whole) log).log));
    }

    @Override
    protected EventLog inOneChain(EventLog log) {
        return new Whole(super.inOneChain(((Whole) log).log));
    }

    private record Whole(EventLog log) implements EventLog {
        @Override
        public <T> T read(Function<LogReader, T> question) {
            AtomicBoolean ended = new AtomicBoolean();
            try {
                return log.read(reader -> question.apply(untilEnded(Reading.whole(reader), ended)));
            } finally {
                ended.set(true);
            }
        }

        /** What was fetched could be asked for ever; a log's reader is of no use after its read. */
        private static LogReader untilEnded(LogReader reader, AtomicBoolean ended) {
            return (LogReader) Proxy.newProxyInstance(
                    LogReader.class.getClassLoader(), new Class<?>[] {LogReader.class}, (proxy, method, arguments) -> {
                        if (ended.get()) {
                            throw new IllegalStateException("the read is over");
                        }
                        try {
                            return method.invoke(reader, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public <T> T write(
                Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
            return log.write(command, decision, answer);
        }

        @Override
        public <T> T rehearse(
                Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
            return log.rehearse(command, decision, answer);
        }

        @Override
        public <T> T load(Command command, Function<Load, T> work) {
            return log.load(command, work);
        }

        @Override
        public <T> T rehearseLoad(Command command, Function<Load, T> work) {
            return log.rehearseLoad(command, work);
        }

        @Override
        public void close() {
            log.close();
        }
    }
}

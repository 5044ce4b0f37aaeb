package org.openclaims.store.log;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.EventLog;
import org.openclaims.log.Load;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;

/** One record whose commands go to its chains one after the other, so that what belongs together stands in several. */
record InTurn(List<Store> chains, AtomicInteger turn) implements EventLog {
    static InTurn open(String file, StoreOptions options) {
        return new InTurn(
                Stream.of("main", "politics", "Sport.2025")
                        .map(chain -> Store.open(file, options.withChain(chain)))
                        .toList(),
                new AtomicInteger());
    }

    private Store next() {
        return chains.get(Math.floorMod(turn.getAndIncrement(), chains.size()));
    }

    @Override
    public <T> T read(Function<LogReader, T> question) {
        return next().read(question);
    }

    @Override
    public <T> T write(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        return next().write(command, decision, answer);
    }

    @Override
    public <T> T rehearse(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        return next().rehearse(command, decision, answer);
    }

    @Override
    public <T> T load(Command command, Function<Load, T> work) {
        return next().load(command, work);
    }

    @Override
    public <T> T rehearseLoad(Command command, Function<Load, T> work) {
        return next().rehearseLoad(command, work);
    }

    @Override
    public void close() {
        chains.forEach(Store::close);
    }
}

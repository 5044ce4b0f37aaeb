package org.openclaims.desk;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.claim.Link;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;
import org.openclaims.party.Identity;
import org.openclaims.party.Party;

/**
 * Takes words out of the record for good, on somebody's order. What sort of thing they were about, when, and whom it refers to stays, so that
 * positions are what they were; where words stood, readers see that they were erased, when, and on what basis.
 */
public final class Erasures {
    private static final Set<Role> ANY = EnumSet.allOf(Role.class);
    private static final int MOST = 1_000_000;

    private final Drafting drafting;
    private final LogReader reader;
    private final ErasurePlan plan;

    /** What of a thing is to go. */
    public enum Extent {
        /** All words of all its versions, and a handle that was made from them. */
        ALL,
        /** The quote and its translations, in all versions. */
        QUOTE,
        /** Who an unnamed party is. */
        IDENTITY,
        /** All words of the versions before the newest. */
        EARLIER
    }

    private Erasures(Drafting drafting, ErasureOrder order, @Nullable String chain) {
        this.drafting = drafting;
        reader = drafting.reader();
        plan = new ErasurePlan(drafting, order, chain);
    }

    /**
     * Erases words of one thing.
     *
     * @param typed its handle or id; a name will do for a party
     * @param keepHandle whether the handle gives nothing away and may stay
     * @param chain that the command is recorded in: an erasure takes words of its own chain. Null to look at all of them, and draft nothing
     * @throws Refused if there is nothing to erase, or the order itself holds the words
     */
    public static Erasure of(
            Drafting drafting,
            String typed,
            Extent extent,
            boolean keepHandle,
            ErasureOrder order,
            @Nullable String chain) {
        Erasures erasures = new Erasures(drafting, order, chain);
        ItemId id = erasures.meant(typed);
        switch (extent) {
            case ALL -> erasures.all(id, keepHandle);
            case QUOTE -> erasures.plan.redact(id, Redaction.Extent.QUOTE, UnaryOperator.identity(), false);
            case IDENTITY -> erasures.identity(id);
            case EARLIER -> erasures.plan.redact(id, Redaction.Extent.WORDS, UnaryOperator.identity(), true);
        }
        return erasures.plan.done(id, extent == Extent.ALL);
    }

    /** Erases what was said about a whole command: who gave it, and why. */
    public static Erasure ofCommand(
            Drafting drafting, long number, boolean actor, boolean reason, ErasureOrder order, @Nullable String chain) {
        Erasures erasures = new Erasures(drafting, order, chain);
        Batch batch = erasures.reader.batch(number).orElseThrow(() -> Withdrawals.noCommand(number));
        erasures.plan.command(batch, actor, reason);
        return erasures.plan.done(null, false);
    }

    /** Identities of which nothing is left, so that nobody needs their keys any more. Reads the whole record. */
    public static Set<ItemId> identitiesErased(LogReader reader) {
        Set<ItemId> erased = new LinkedHashSet<>();
        Set<ItemId> kept = new LinkedHashSet<>();
        reader.replay(event -> {
            if (event.change() instanceof Change.Erased change && change.item() instanceof Identity identity) {
                erased.add(identity.id());
            } else if (event.change() instanceof Change.Added || event.change() instanceof Change.Amended) {
                if (Versions.item(event) instanceof Identity identity && identity.sealed() != null) {
                    kept.add(identity.id());
                }
            }
        });
        erased.removeAll(kept);
        return erased;
    }

    private ItemId meant(String typed) {
        String handle = typed.strip().toLowerCase(Locale.ROOT);
        return byId(handle)
                .or(() -> reader.item(handle))
                .or(() -> drafting.directory().find(typed).map(Party::id))
                .orElseThrow(() -> NotFound.of(
                        "thing in the record",
                        typed,
                        List.of(),
                        Sentence.of(
                                "{0} and {1} print handles. What was erased before has another one: {2}.",
                                WayOut.to(Step.CLAIM), WayOut.to(Step.LOG), WayOut.to(Step.CORRECTIONS))));
    }

    private Optional<ItemId> byId(String typed) {
        try {
            ItemId id = ItemId.parse(typed);
            return Versions.of(reader, id).isEmpty() ? Optional.empty() : Optional.of(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void all(ItemId id, boolean keepHandle) {
        switch (id.kind()) {
            case LINK, SCALE ->
                throw new Refused(Sentence.of(
                        "A {0} holds no words about anybody. To take it out of what counts, {1}.",
                        Codes.of(id.kind()), WayOut.to(Step.VOID)));
            case PARTY, CLAIM, SOURCE -> whole(id, keepHandle);
            case ALIAS, OFFICE, WORDING, ACT, EVIDENCE, VERDICT, IDENTITY, ORIGINAL ->
                plan.redact(id, Redaction.Extent.WORDS, UnaryOperator.identity(), false);
        }
    }

    /** Its parts go with it, and all that was named after it is named anew: a handle is made of a surname or of the words of a claim. */
    private void whole(ItemId id, boolean keepHandle) {
        Set<String> old = new LinkedHashSet<>();
        String known = null;
        for (Event version : Versions.of(reader, id)) {
            String handle = Versions.item(version).handle();
            // Erased before, perhaps only in another chain, it has a handle that gives nothing away.
            if (keepHandle || handle.matches("erased-\\d+")) {
                known = handle;
            } else {
                old.add(handle);
            }
        }
        if (!keepHandle) {
            old.addAll(basesOfParts(id));
        }
        String fresh = known == null ? drafting.handles().numbered("erased-") : known;
        UnaryOperator<String> handle = was -> renamed(was, old, fresh);
        plan.redact(id, Redaction.Extent.WORDS, handle, false);
        Set<String> bases = new LinkedHashSet<>(old);
        bases.add(fresh);
        for (ItemKind kind : ItemKind.values()) {
            for (String base : bases) {
                for (String part : reader.handles(kind, base + "/", MOST)) {
                    plan.redact(
                            reader.item(part).orElseThrow(),
                            goesWithIt(kind) ? Redaction.Extent.WORDS : Redaction.Extent.HANDLE,
                            handle,
                            false);
                }
            }
        }
        // What was typed is known by its hash, and whoever knows all of a command but a name could find the name by
        // trying.
        for (Event event : reader.events(Set.of(id), ANY)) {
            // Of an erasure nothing is kept of what was typed.
            if (!(event.change() instanceof Change.Erased)) {
                plan.request(event.batch());
            }
        }
    }

    /** What stands before the numbers of its parts: in another chain they may still be named after what it was called. */
    private Set<String> basesOfParts(ItemId id) {
        Set<String> bases = new LinkedHashSet<>();
        Set<ItemId> own = new HashSet<>();
        for (Event event : reader.events(Set.of(id), EnumSet.of(Role.SELF, Role.ON))) {
            Item item = event.change().version();
            // What became a part of it later, as by a merge, is named after another thing.
            boolean part = item != null
                    && (event.change() instanceof Change.Added ? own.add(item.id()) : own.contains(item.id()))
                    && item.handle().contains("/")
                    && !(item instanceof Link link && !link.from().equals(id));
            if (part) {
                String handle = Versions.item(event).handle();
                String base = handle.substring(0, handle.lastIndexOf('/'));
                if (!base.matches("erased-\\d+")) {
                    bases.add(base);
                }
            }
        }
        return bases;
    }

    private static String renamed(String handle, Set<String> old, String fresh) {
        for (String base : old) {
            if (handle.equals(base) || handle.startsWith(base + "/")) {
                return fresh + handle.substring(base.length());
            }
        }
        return handle;
    }

    private static boolean goesWithIt(ItemKind kind) {
        return switch (kind) {
            case ALIAS, OFFICE, IDENTITY, WORDING, ORIGINAL -> true;
            case PARTY, CLAIM, LINK, SOURCE, ACT, EVIDENCE, VERDICT, SCALE -> false;
        };
    }

    private void identity(ItemId party) {
        for (String handle : reader.handles(ItemKind.IDENTITY, Versions.handle(reader, party) + "/", MOST)) {
            plan.redact(reader.item(handle).orElseThrow(), Redaction.Extent.WORDS, UnaryOperator.identity(), false);
        }
    }
}

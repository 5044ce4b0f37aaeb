package org.openclaims.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Event;
import org.openclaims.log.ItemVisitor;
import org.openclaims.log.LogReader;
import org.openclaims.log.Words;

/** What an erasure takes out, gathered word by word; and what it leaves that somebody has to look after. */
final class ErasurePlan {
    private static final int LONGEST = 100;

    private final Drafting drafting;
    private final LogReader reader;
    private final ErasureOrder order;
    private final @Nullable String chain;
    private final Set<String> chains = new TreeSet<>();
    private final Map<Words, Change.Erased> changes = new LinkedHashMap<>();
    private final Set<String> ownBatches = new LinkedHashSet<>();
    /** Those of which a reason goes. */
    private final Set<String> reasons = new LinkedHashSet<>();

    private final Set<String> otherBatches = new LinkedHashSet<>();
    private final List<Erasure.Gone> gone = new ArrayList<>();
    private final Elsewhere elsewhere = new Elsewhere();

    /**
     * @param chain that the command is recorded in; null to look at all of them, and draft nothing
     * @throws Refused if the order cannot stand where the words stood
     */
    ErasurePlan(Drafting drafting, ErasureOrder order, @Nullable String chain) {
        this.chain = chain;
        this.drafting = drafting;
        this.reader = drafting.reader();
        this.order = order;
        check("The basis", order.basis());
        check("Who decided", order.decidedBy());
        if (order.decidedBy().matches("\\p{Lu}\\p{L}+( \\p{Lu}\\p{L}+)+")) {
            drafting.advise(
                    "Who decided stays readable for ever, and \"{0}\" looks like a person: name a role, such as \"legal desk\".",
                    order.decidedBy());
        }
    }

    /** Who gave a command, and why, as far as is asked. */
    void command(Batch batch, boolean actor, boolean reason) {
        if (actor && !ErasureOrder.isMark(batch.actor())) {
            text(reader.events(batch.id()).get(0), Words.Part.ACTOR, batch.id(), order.mark());
        }
        if (reason) {
            reader.events(batch.id()).forEach(this::why);
            ownBatches.add(batch.id());
        }
        String number = Long.toString(batch.number());
        gone.add(new Erasure.Gone(null, number, number, true, 1));
    }

    /** What was typed for a command that refers to what goes: as a hash, which would let the words be guessed. */
    void request(Batch batch) {
        otherBatches.add(batch.id());
    }

    /**
     * Words, or the handle, of one thing in all its versions.
     *
     * @param earlier whether the newest version stays
     */
    void redact(ItemId id, Redaction.Extent extent, UnaryOperator<String> handle, boolean earlier) {
        List<Event> versions = Versions.of(reader, id);
        int touched = 0;
        for (Event event : earlier ? versions.subList(0, versions.size() - 1) : versions) {
            Item before = Versions.item(event);
            Item left = ItemVisitor.visit(before, new Redaction(extent, order.mark(), handle));
            if (!left.equals(before)) {
                touched++;
                add(event, new Change.Erased(new Words(event.id(), Words.Part.ITEM, id.toString()), left, null, order));
                elsewhere.look(before, left);
            }
        }
        if (touched == 0) {
            return;
        }
        if (extent != Redaction.Extent.HANDLE) {
            for (Event event : Versions.concerning(reader, id)) {
                why(event);
                ownBatches.add(event.batch().id());
            }
        }
        String was = Versions.item(versions.get(versions.size() - 1)).handle();
        gone.add(new Erasure.Gone(id.kind(), was, handle.apply(was), extent != Redaction.Extent.HANDLE, touched));
    }

    private void why(Event event) {
        String why = event.change().why();
        if (why != null && !ErasureOrder.isMark(why)) {
            reasons.add(event.batch().id());
            text(event, Words.Part.WHY, subject(event.change()), order.mark());
        }
    }

    /** What such a change is about. */
    private static String subject(Change change) {
        return change instanceof Change.Undone undone
                ? undone.batch()
                : change instanceof Change.Voided voided
                        ? voided.item().toString()
                        : Objects.requireNonNull(change.version()).id().toString();
    }

    private void text(Event event, Words.Part part, String subject, @Nullable String left) {
        add(event, new Change.Erased(new Words(event.id(), part, subject), null, left, order));
    }

    private void add(Event event, Change.Erased change) {
        if (changes.putIfAbsent(change.words(), change) == null) {
            chains.add(event.batch().chain());
            if (event.batch().chain().equals(chain)) {
                drafting.change(change);
            }
        }
    }

    /** @throws Refused if nothing is left to erase, or the order itself holds the words */
    Erasure done(@Nullable ItemId about, boolean whole) {
        requests();
        if (changes.isEmpty() || chain != null && !chains.contains(chain)) {
            throw new Refused(Sentence.of(
                    "There is nothing to erase there: no such words were recorded, or they were erased before. {0} shows what was; {1} clears the file once more.",
                    WayOut.to(Step.CORRECTIONS), WayOut.to(Step.FINISH_ERASURE)));
        }
        if (elsewhere.isIn(order.basis()) || elsewhere.isIn(order.decidedBy())) {
            throw new Refused("The order would hold the very words that it erases, and it stays for ever."
                    + " Word the basis, and who decided, without them.");
        }
        Erasure erasure = new Erasure(
                about,
                order,
                gone,
                about == null ? 0 : reasons.size(),
                about == null || !whole ? List.of() : Remains.of(reader, about, erased()),
                elsewhere.places(reader, changes.keySet()),
                List.copyOf(chains));
        return erasure;
    }

    /** Things of which the words go, not the handle alone. */
    private Set<ItemId> erased() {
        Set<String> handles = gone.stream()
                .filter(Erasure.Gone::words)
                .map(Erasure.Gone::handle)
                .collect(Collectors.toSet());
        return changes.values().stream()
                .map(Change.Erased::item)
                .filter(item -> item != null && handles.contains(item.handle()))
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /** Reasons of commands that touched the thing itself go; of others only what would let the words be guessed. */
    private void requests() {
        // A chain that is named has its part in what was planned over all of them.
        boolean any = chain != null
                || !changes.isEmpty()
                || !ownBatches.isEmpty() && gone.get(0).kind() == null;
        if (!any) {
            return;
        }
        otherBatches.addAll(ownBatches);
        for (String id : otherBatches) {
            Event first = reader.events(id).get(0);
            String reason = first.batch().reason();
            String left = reason != null && ownBatches.contains(id) ? order.mark() : reason;
            boolean before = reason != null && ErasureOrder.isMark(reason);
            if (!before) {
                if (!Objects.equals(left, reason)) {
                    reasons.add(id);
                }
                text(first, Words.Part.REQUEST, id, left);
            }
        }
    }

    private static void check(String what, String said) {
        if (said.length() > LONGEST || said.indexOf('\n') >= 0 || said.indexOf(']') >= 0) {
            throw new Refused(what + " is to be one line of at most " + LONGEST
                    + " characters without a closing bracket: it stands wherever the words stood.");
        }
    }
}

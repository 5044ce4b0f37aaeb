package org.openclaims.log;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** An item that an event is filed under, and why. A log keeps these for each event, so that it can find what to read. */
public record Mention(ItemId item, Role role) {
    // Written out, as in ItemId and for the same reason.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mention that && role == that.role && item.equals(that.item);
    }

    @Override
    public int hashCode() {
        return 31 * item.hashCode() + role.hashCode();
    }

    /** All mentions that an item makes, itself included. */
    public static Set<Mention> of(Item item) {
        Set<Mention> mentions = new LinkedHashSet<>();
        mentions.add(new Mention(item.id(), Role.SELF));
        ItemVisitor.visit(item, new Collector(mentions));
        return mentions;
    }

    private record Collector(Set<Mention> mentions) implements ItemVisitor<Set<Mention>> {
        @Override
        public Set<Mention> party(Party party) {
            return mentions;
        }

        @Override
        public Set<Mention> alias(Alias alias) {
            return add(Role.SELF, alias.party());
        }

        @Override
        public Set<Mention> office(Office office) {
            return add(Role.SELF, office.party());
        }

        @Override
        public Set<Mention> claim(Claim claim) {
            return add(Role.SUBJECT, claim.subjects());
        }

        @Override
        public Set<Mention> wording(Wording wording) {
            return add(Role.SELF, wording.claim());
        }

        @Override
        public Set<Mention> link(Link link) {
            add(Role.SELF, link.from());
            return add(Role.SELF, link.to());
        }

        @Override
        public Set<Mention> source(Source source) {
            return mentions;
        }

        @Override
        public Set<Mention> act(Act act) {
            add(Role.ON, act.claim());
            add(Role.ACTOR, act.holder());
            add(Role.ACTOR, act.by());
            add(Role.CITED, act.toldBy());
            add(Role.CITED, act.via());
            add(Role.CITED, act.to());
            add(Role.CITED, act.sources());
            add(Role.CITED, act.after());
            add(Role.CITED, act.answers());
            return add(Role.CITED, act.replacement());
        }

        @Override
        public Set<Mention> evidence(Evidence evidence) {
            add(Role.ON, evidence.claim());
            add(Role.CITED, evidence.source());
            add(Role.CITED, evidence.via());
            return add(Role.CITED, evidence.act());
        }

        @Override
        public Set<Mention> verdict(Verdict verdict) {
            add(Role.ON, verdict.claim());
            add(Role.CITED, verdict.reviewer());
            return add(Role.CITED, verdict.sources());
        }

        @Override
        public Set<Mention> scale(Scale scale) {
            return mentions;
        }

        @Override
        public Set<Mention> identity(Identity identity) {
            return add(Role.SELF, identity.party());
        }

        @Override
        public Set<Mention> original(Original original) {
            return add(Role.ON, original.claim());
        }

        private Set<Mention> add(Role role, @Nullable ItemId item) {
            if (item != null) {
                mentions.add(new Mention(item, role));
            }
            return mentions;
        }

        private Set<Mention> add(Role role, List<ItemId> items) {
            items.forEach(item -> add(role, item));
            return mentions;
        }
    }
}

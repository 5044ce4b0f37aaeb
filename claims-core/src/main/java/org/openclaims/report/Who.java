package org.openclaims.report;

import org.openclaims.item.ItemId;
import org.openclaims.party.PartyKind;

/** A party as a report names it. */
public record Who(ItemId id, String handle, String name, PartyKind kind) {}

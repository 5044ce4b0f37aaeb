package org.openclaims.report;

import org.openclaims.item.ItemId;

/** A claim as a report names it: its handle and its newest wording. */
public record ClaimRef(ItemId id, String handle, String text) {}

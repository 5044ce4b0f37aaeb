package org.openclaims.position;

import org.openclaims.item.ItemId;

/** The first act was made before the second. */
record Precedence(ItemId first, ItemId second) {}

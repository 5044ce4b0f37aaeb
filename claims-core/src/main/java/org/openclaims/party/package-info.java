/** Who: people, organizations and unnamed sources, the names they go by and the offices they hold. */
@NullMarked
package org.openclaims.party;

import org.jspecify.annotations.NullMarked;

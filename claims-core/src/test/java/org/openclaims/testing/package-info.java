/** What tests of every module build on: histories in words, and the contracts that each store has to keep. */
@NullMarked
package org.openclaims.testing;

import org.jspecify.annotations.NullMarked;

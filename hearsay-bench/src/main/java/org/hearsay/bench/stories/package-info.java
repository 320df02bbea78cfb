/** How fast stories and claims are found, and whether arriving bit by bit changes them. */
@NullMarked
package org.hearsay.bench.stories;

import org.jspecify.annotations.NullMarked;

/**
 * Not a stage: the registry of the world's news outlets, and how their names are found in a text.
 *
 * <p>{@link org.hearsay.outlets.OutletRegistry#standard()} reads {@code outlets.tsv}, which ships
 * beside this package, once; it is immutable and may be shared by every thread. The columns are
 * told in the head of that file.
 *
 * <p>The registry knows names and not meanings: that "the Post" is written in a text is a fact, and
 * which of forty papers it stands for is the attribute room's decision. So a mention carries all
 * its candidates, says whether its wording is also an ordinary word ({@code ambiguous}), and is
 * left out only where the neighbouring words show that it is something else (a person, a square, a
 * department): those are the {@code Guard}s.
 */
@NullMarked
package org.hearsay.outlets;

import org.jspecify.annotations.NullMarked;

/**
 * Not a stage: the command line, one class for each verb.
 *
 * <p>Results go to standard output, progress and warnings to standard error. Exit 0: all read; 3:
 * finished, but something was quarantined; 2: the command line is wrong; 1: nothing could be done.
 * The only room that prints or exits.
 */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;

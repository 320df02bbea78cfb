/**
 * Not a stage: speed, quality scores, peers and the cascade simulator; one package for each kind of
 * measurement.
 */
package org.hearsay.bench;

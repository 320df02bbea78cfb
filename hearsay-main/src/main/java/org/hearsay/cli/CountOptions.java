package org.hearsay.cli;

import org.hearsay.model.CountRules;
import picocli.CommandLine.Option;

/** The switches of the count of independent origins. */
final class CountOptions {
  @Option(
      names = "--count-same-owner-as-one",
      description = "outlets of one owner count as one origin")
  private boolean sameOwner;

  @Option(
      names = "--count-same-agency-apart",
      description = "reports of one agency count as several origins")
  private boolean agencyApart;

  @Option(
      names = "--count-same-release-apart",
      description = "reports on one release or document count as several origins")
  private boolean releaseApart;

  @Option(
      names = "--count-unnamed-as-one",
      description = "unnamed sources described alike count as one origin")
  private boolean unnamed;

  CountRules rules() {
    return new CountRules(sameOwner, !agencyApart, !releaseApart, unnamed);
  }
}

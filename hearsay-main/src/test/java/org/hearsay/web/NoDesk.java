package org.hearsay.web;

import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CountRules;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Scope;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;

/** For tests of pages that need neither counting nor tracing. */
final class NoDesk implements Desk {
  @Override
  public Story judged(Trace basis, Lineage evident) {
    return basis.stories().get(0);
  }

  @Override
  public OriginCount count(Trace basis, Scope scope, CountRules rules) {
    return basis.stories().get(0).row();
  }

  @Override
  public Trace trace(List<Asked> asked, List<AttributedArticle> near) {
    throw new IllegalArgumentException("nothing can be traced here");
  }
}

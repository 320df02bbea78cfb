package org.hearsay.web;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hearsay.model.Edge;
import org.hearsay.model.Status;
import org.hearsay.report.Html;
import org.hearsay.store.Verdict;

/** What people said of the derivations of a story, and the forms to say something. */
final class VerdictForms {
  /** Confirms that the parent took from the child. */
  static final String TURNED = "turned";

  private record Button(String value, String label) {}

  private static final Button CONFIRM = new Button("confirmed", "confirm");
  private static final Button TURN = new Button(TURNED, "confirm the other way round");
  private static final Button REJECT = new Button("rejected", "reject");
  private static final Button WITHDRAW = new Button("withdrawn", "withdraw");

  private final String story;
  private final UnaryOperator<String> labels;
  private final List<Verdict> verdicts;

  /**
   * @param labels how a reader calls a node
   * @param verdicts those that hold in the story
   */
  VerdictForms(String story, UnaryOperator<String> labels, List<Verdict> verdicts) {
    this.story = story;
    this.labels = labels;
    this.verdicts = verdicts;
  }

  /** A list item with what can be said of an edge; nothing where its documents state it. */
  String item(Edge edge) {
    if (edge.status() == Status.STATED) {
      return "";
    }
    Html item = new Html().raw("<li class=\"judge\">");
    if (edge.status() == Status.CONFIRMED) {
      item.text("Confirmed by a person. ").raw(withdraw(edge));
    } else if (edge.undirected()) {
      item.text("Inferred; who took from whom is not known. " + both(edge) + ": ")
          .raw(form(edge, List.of(CONFIRM, TURN, REJECT)));
    } else {
      item.text("Inferred. ").raw(form(edge, List.of(CONFIRM, REJECT)));
    }
    return item.raw("</li>").toString();
  }

  /** Why a person said what holds of an edge, and the form to take it back. */
  String withdraw(Edge edge) {
    Html html = new Html();
    Set<String> ends = Set.of(edge.child(), edge.parent());
    for (Verdict v : verdicts) {
      if (ends.equals(Set.of(v.child(), v.parent()))) {
        if (!v.note().isBlank()) {
          html.element("q", "said", v.note()).text(" (" + v.at() + ") ");
        }
        // Taken back as it was said: an undecided one may have been rejected the other way round.
        html.raw(form(v.child(), v.parent(), List.of(WITHDRAW)));
      }
    }
    return html.toString();
  }

  private String both(Edge edge) {
    return both(edge.child(), edge.parent());
  }

  private String both(String child, String parent) {
    return labels.apply(child) + " from " + labels.apply(parent);
  }

  private String form(Edge edge, List<Button> buttons) {
    return form(edge.child(), edge.parent(), buttons);
  }

  private String form(String child, String parent, List<Button> buttons) {
    Html form = new Html().raw("<form class=\"verdict\" method=\"post\" action=\"/verdict\">");
    hidden(form, "story", story);
    hidden(form, "child", child);
    hidden(form, "parent", parent);
    form.raw("<input name=\"note\" maxlength=\"2000\" placeholder=\"why; is kept\"")
        .raw(" autocomplete=\"off\" aria-label=\"why, for ")
        .text(both(child, parent))
        .raw("\">");
    for (Button button : buttons) {
      form.raw(" <button name=\"verdict\" value=\"" + button.value() + "\" aria-label=\"")
          .text(button.label() + ": " + both(child, parent))
          .raw("\">" + button.label() + "</button>");
    }
    return form.raw("</form>").toString();
  }

  private static void hidden(Html form, String name, String value) {
    form.raw("<input type=\"hidden\" name=\"" + name + "\" value=\"").text(value).raw("\">");
  }
}

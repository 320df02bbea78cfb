package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Bound;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

  private static String found(String text) {
    List<Quantity> found = Quantities.of(text, new Span(0, text.length()));
    return found.stream()
        .map(
            q ->
                q.slot()
                    + " "
                    + q.number()
                    + (q.reserved() ? " reserved" : "")
                    + (q.rejected() ? " rejected" : ""))
        .toList()
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Twelve people were killed and 20 injured in Kessel. | [DEAD 12, INJURED 20]",
        "At least 12 ferrymen died overnight. | [DEAD 12 reserved]",
        "The blast killed nine people. | [DEAD 9]",
        "The death toll from the flood in Kessel rose to 14 on Friday. | [DEAD 14]",
        "The number of people killed is 13, not 14. | [DEAD 13, DEAD 14 rejected]",
        "Thirteen people, one fewer than feared, lost their lives. | [DEAD 13]",
        "Up to 30 people are still missing. | [MISSING 30 reserved]",
        "Police arrested 41 marchers. | [ARRESTED 41]",
        "Rescuers found two more bodies. | []",
        "Warehouse 9 was rebuilt in 2009. | []",
        "Five men said that a colleague died. | []",
        "Water rose 2 metres and killed the barley. | []",
        "The fund holds $12 and was declared dead. | []"
      })
  void numbersFillASlotOnlyWhereAWordOfItIsNear(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @Test
  void aFigureThatIsPutRightFillsTheSlotOfTheSentenceBefore() {
    String text = "The agency has since corrected that figure to 13.";
    Quantity before = new Quantity(Quantity.Slot.DEAD, 14, new Span(0, 1), Bound.EXACT, false);
    assertThat(Quantities.revised(text, new Span(0, text.length()), before))
        .extracting(Quantity::number)
        .containsExactly(13L);
  }

  @Test
  void theSpanHoldsTheReservation() {
    String text = "More than 40 people were hurt.";
    Quantity quantity = Quantities.of(text, new Span(0, text.length())).get(0);
    assertThat(quantity.span().of(text)).isEqualTo("More than 40");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "At least 12 people were killed. | AT_LEAST",
        "No fewer than 12 people were killed. | AT_LEAST",
        "More than 20 people were killed. | MORE_THAN",
        "Up to 30 people were killed. | AT_MOST",
        "As many as 30 people were killed. | AT_MOST",
        "No more than 30 people were killed. | AT_MOST",
        "Fewer than 30 people were killed. | LESS_THAN",
        "About 30 people were killed. | ABOUT",
        "Twelve people were killed. | EXACT"
      })
  void theReservationSaysOnWhichSideTheNumberIsOpen(String text, Bound expected) {
    Quantity quantity = Quantities.of(text, new Span(0, text.length())).get(0);
    assertThat(quantity.value().bound()).isEqualTo(expected);
  }
}

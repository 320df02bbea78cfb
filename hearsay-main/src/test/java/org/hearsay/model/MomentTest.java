package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MomentTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2031, 3, 14, 12, 0, 30);

  @Test
  void printsNoMoreThanItKnows() {
    assertThat(new Moment(NOON, ZoneOffset.ofHoursMinutes(5, 30), Precision.MINUTE).iso())
        .isEqualTo("2031-03-14T12:00:00+05:30");
    assertThat(new Moment(NOON, null, Precision.SECOND).iso()).isEqualTo("2031-03-14T12:00:30");
    assertThat(new Moment(NOON, null, Precision.DAY).iso()).isEqualTo("2031-03-14");
    assertThat(new Moment(NOON, null, Precision.MONTH).iso()).isEqualTo("2031-03");
    assertThat(new Moment(NOON, null, Precision.YEAR).iso()).isEqualTo("2031");
  }

  @Test
  void anUnknownZoneLeavesTheOrderOpen() {
    Moment noZone = new Moment(NOON, null, Precision.MINUTE);
    Moment utc = new Moment(NOON.plusHours(5), ZoneOffset.UTC, Precision.MINUTE);
    Moment muchLater = new Moment(NOON.plusHours(13), ZoneOffset.UTC, Precision.MINUTE);
    assertThat(noZone.surelyBefore(utc)).isFalse();
    assertThat(noZone.surelyBefore(muchLater)).isTrue();
  }
}

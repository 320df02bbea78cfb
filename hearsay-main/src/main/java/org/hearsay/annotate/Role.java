package org.hearsay.annotate;

/** What a span is to its attribution; the tags are 0 for none, then begin and inside of each. */
enum Role {
  SOURCE(1),
  CUE(3),
  CONTENT(5);

  /** The tag of a span's first word; the tag of its other words is the next number. */
  final int begin;

  Role(int begin) {
    this.begin = begin;
  }

  /** The role of a tag above 0. */
  static Role of(int tag) {
    return values()[(tag - 1) / 2];
  }
}

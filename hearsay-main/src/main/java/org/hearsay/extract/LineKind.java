package org.hearsay.extract;

/** What a line of a plain text is. */
enum LineKind {
  BODY,
  BYLINE,
  CAPTION,
  RELATED_HEAD,
  RELATED,
  RELATED_INLINE,
  NOTICE,
  CONTRIBUTORS,
  WIRE,
  FURNITURE
}

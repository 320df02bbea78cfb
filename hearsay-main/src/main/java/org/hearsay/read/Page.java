package org.hearsay.read;

import java.io.IOException;
import org.hearsay.model.Content;

/** A page of HTML: one document. Its bytes are handed on as they are; extract decodes them. */
final class Page implements PieceReader {
  private final ReadLimits limits;

  Page(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Piece piece, Intake intake) throws IOException {
    byte[] bytes = piece.bytes(limits.documentBytes());
    if (bytes == null) {
      intake.reject(piece, Reasons.tooLarge(limits));
    } else if (isBlank(bytes)) {
      intake.reject(
          piece, Reasons.text("the page is empty: %d bytes of white space", bytes.length));
    } else {
      intake.accept(piece, new Content.Html(bytes, piece.charset()), piece.given());
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }
}

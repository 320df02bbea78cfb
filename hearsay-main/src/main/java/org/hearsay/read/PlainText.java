package org.hearsay.read;

import java.io.IOException;
import org.hearsay.model.Content;
import org.hearsay.model.Given;

/** A text file: one document. */
final class PlainText implements PieceReader {
  private final ReadLimits limits;

  PlainText(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Piece piece, Intake intake) throws IOException {
    byte[] bytes = piece.bytes(limits.documentBytes());
    if (bytes == null) {
      intake.reject(piece, Reasons.tooLarge(limits));
      return;
    }
    if (Sniffer.isBinary(bytes)) {
      intake.reject(piece, "more than one byte in twenty is a control character: not a text");
      return;
    }
    Decoding decoded = Decoding.of(bytes, piece.charset());
    String text = decoded.text();
    Given given = Notices.add(piece.given(), decoded.notice());
    long zeros = text.chars().filter(c -> c == 0).count();
    if (zeros > 0) {
      text = text.replace("\0", "");
      given = Notices.add(given, zeros + " NUL characters left out");
    }
    if (text.isBlank()) {
      intake.reject(
          piece, Reasons.text("the text is empty: %d bytes of white space", bytes.length));
      return;
    }
    intake.accept(piece, new Content.Plain(text, false), given);
  }
}

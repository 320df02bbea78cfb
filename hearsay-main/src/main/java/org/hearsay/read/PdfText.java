package org.hearsay.read;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearsay.model.Content;
import org.jspecify.annotations.Nullable;

/** The text layer of a PDF: one document. PDFBox is loaded with the first PDF, not before. */
final class PdfText implements PieceReader {
  private final ReadLimits limits;

  PdfText(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Piece piece, Intake intake) throws IOException {
    byte[] bytes = piece.bytes(limits.containerBytes());
    if (bytes == null) {
      intake.reject(
          piece,
          Reasons.text("a PDF of more than %d bytes, which is the limit", limits.containerBytes()));
      return;
    }
    String text = null;
    String problem = "no text layer. Maybe it is a scan?";
    try {
      text = text(bytes);
      if (text == null) {
        problem = Reasons.text("more than %d pages, which is the limit", limits.pdfPages());
      }
    } catch (InvalidPasswordException e) {
      problem = "needs a password";
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox meets broken files with unchecked exceptions of many kinds, and recurses into page
      // trees.
      problem = "broken PDF: " + Reasons.brief(e);
    }
    if (text == null || text.isBlank()) {
      intake.reject(piece, problem);
    } else if (text.length() > limits.documentBytes()) {
      intake.reject(piece, Reasons.tooLarge(limits));
    } else {
      intake.accept(piece, new Content.Plain(text.strip() + "\n", false), piece.given());
    }
  }

  private @Nullable String text(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (pdf.getNumberOfPages() > limits.pdfPages()) {
        return null;
      }
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setParagraphStart("\n");
      return stripper.getText(pdf);
    }
  }
}

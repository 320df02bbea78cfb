package org.hearsay.read;

import java.io.IOException;

/** Reads one format: hands each document of a piece to the intake, and rejects what is broken. */
interface PieceReader {
  void read(Piece piece, Intake intake) throws IOException;
}

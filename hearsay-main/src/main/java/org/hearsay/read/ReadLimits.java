package org.hearsay.read;

/**
 * How much of one input is taken before it counts as hostile; what is over a limit is rejected with
 * its values.
 *
 * @param documentBytes unpacked bytes of one page, text, e-mail or JSON record
 * @param containerBytes bytes of one file that cannot be streamed (PDF)
 * @param headerBytes bytes of the header of one WARC record or HTTP message
 * @param unpackRatio unpacked bytes for each packed byte, once more than {@code documentBytes} have
 *     been unpacked; deflate reaches 1032, crawled pages 5 to 40
 * @param jsonDepth objects and arrays inside each other
 * @param zipEntries members of one WACZ
 * @param folderDepth folders inside each other
 * @param pdfPages pages of one PDF
 */
public record ReadLimits(
    int documentBytes,
    int containerBytes,
    int headerBytes,
    int unpackRatio,
    int jsonDepth,
    int zipEntries,
    int folderDepth,
    int pdfPages) {
  private static final int MEGABYTE = 1 << 20;

  public ReadLimits {
    if (documentBytes < 1 || containerBytes < 1 || headerBytes < 1 || unpackRatio < 1) {
      throw new IllegalArgumentException(
          Reasons.text(
              "limits must be positive: documentBytes %d, containerBytes %d, headerBytes %d, ratio %d",
              documentBytes, containerBytes, headerBytes, unpackRatio));
    }
  }

  /**
   * The limits of a normal run. 16 MB for a document: the largest of 568 news pages has 4 MB, and a
   * decoded text, its bytes and its parse tree still fit a heap of 256 MB.
   */
  public static ReadLimits standard() {
    return new ReadLimits(16 * MEGABYTE, 64 * MEGABYTE, MEGABYTE, 200, 200, 10_000, 64, 2_000);
  }

  /** The same with another cap on one document. */
  public ReadLimits withDocumentBytes(int bytes) {
    return new ReadLimits(
        bytes,
        containerBytes,
        headerBytes,
        unpackRatio,
        jsonDepth,
        zipEntries,
        folderDepth,
        pdfPages);
  }
}

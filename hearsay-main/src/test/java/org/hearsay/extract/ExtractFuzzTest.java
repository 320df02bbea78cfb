package org.hearsay.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.hearsay.model.Given;

class ExtractFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void pages(byte[] bytes) {
    HostilePagesTest.check(bytes);
  }

  @FuzzTest(maxDuration = "1m")
  void texts(byte[] bytes) {
    String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    Invented.EXTRACTOR.extract(Invented.text(text, false, Given.NOTHING));
    Invented.EXTRACTOR.extract(Invented.text(text, true, Given.NOTHING));
  }
}

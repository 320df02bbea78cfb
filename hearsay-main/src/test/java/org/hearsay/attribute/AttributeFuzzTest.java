package org.hearsay.attribute;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class AttributeFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void neverThrowsAndKeepsSpansInside(FuzzedDataProvider data) {
    AttributorPropertiesTest.check(data.consumeRemainingAsString());
  }
}

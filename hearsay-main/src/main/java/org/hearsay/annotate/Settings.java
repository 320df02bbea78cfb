package org.hearsay.annotate;

import com.fasterxml.jackson.databind.JsonNode;

/** What the decoder needs beside the network: windows, transitions, link tables, calibration. */
final class Settings {
  final String version;
  final int window;
  final int overlap;
  final double[] start;
  final double[][] transitions;
  final double[][] distance;
  final double[] nobody;
  final double nobodyBias;
  final double[] linkFar;
  final double[] linkBetween;
  final double linkOrphan;
  final double floor;
  final double[] calibration;

  private Settings(JsonNode json) {
    version = need(json, "version").asText();
    window = need(json, "window").asInt();
    overlap = need(json, "overlap").asInt();
    start = row(need(json, "start"));
    transitions = table(need(json, "transitions"));
    distance = table(need(json, "distance"));
    nobody = row(need(json, "nobody"));
    nobodyBias = need(json, "nobodyBias").asDouble();
    linkFar = row(need(json, "linkFar"));
    linkBetween = row(need(json, "linkBetween"));
    linkOrphan = need(json, "linkOrphan").asDouble();
    floor = need(json, "floor").asDouble();
    calibration = row(need(json, "calibration"));
  }

  static Settings of(JsonNode json) {
    return new Settings(json);
  }

  private static JsonNode need(JsonNode json, String field) {
    JsonNode value = json.get(field);
    if (value == null) {
      throw new IllegalArgumentException(
          "the tagger's settings have no '"
              + field
              + "'. Maybe they are of another version than the program?");
    }
    return value;
  }

  private static double[] row(JsonNode json) {
    double[] out = new double[json.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = json.get(i).asDouble();
    }
    return out;
  }

  private static double[][] table(JsonNode json) {
    double[][] out = new double[json.size()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = row(json.get(i));
    }
    return out;
  }
}

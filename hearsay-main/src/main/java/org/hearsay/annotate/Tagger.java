package org.hearsay.annotate;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.model.RawAttribution;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** The trained model as a whole: a text in, linked attributions out. Thread-safe, immutable. */
final class Tagger {
  static final String BY = "tagger";

  private static final String MODEL = "attribution-tagger.onnx";
  private static final String SETTINGS = "attribution-tagger.json";
  private static final String VOCABULARY = "vocab.txt";
  private static final Comparator<Tagged> IN_ORDER = Comparator.comparingInt(Tagged::from);

  private final Settings settings;
  private final WordPieces vocabulary;
  private final Encoder encoder;
  private final TagDecoder decoder;
  private final SpanLinker linker;
  private final Calibration calibration;

  private Tagger(Settings settings, WordPieces vocabulary, Encoder encoder) {
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    decoder = new TagDecoder(settings.start, settings.transitions);
    linker = new SpanLinker(settings);
    calibration = new Calibration(settings.calibration);
  }

  /** The tagger that ships with the program, or null where its file was left out. */
  static @Nullable Tagger shipped() {
    byte[] model = bytes(MODEL);
    byte[] settings = bytes(SETTINGS);
    byte[] words = bytes(VOCABULARY);
    if (model == null || settings == null || words == null) {
      return null;
    }
    try {
      List<String> lines = new String(words, StandardCharsets.UTF_8).lines().toList();
      WordPieces vocabulary = new WordPieces(lines);
      Settings read = Settings.of(new ObjectMapper().readTree(settings));
      return new Tagger(read, vocabulary, new Encoder(model, vocabulary));
    } catch (IOException | OrtException e) {
      throw new IllegalStateException(
          "the tagger cannot be loaded: "
              + e.getMessage()
              + "\nMaybe ONNX Runtime has no library for this machine? Annotator.withoutModel()"
              + " works everywhere.",
          e);
    }
  }

  private static byte @Nullable [] bytes(String name) {
    try (InputStream in = Tagger.class.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  String version() {
    return settings.version;
  }

  /** Attributions of a text, in the order of their cues; spans refer to {@code text} + shift. */
  List<RawAttribution> tag(String text, int shift) {
    Pieces pieces = vocabulary.encode(text);
    Scores scores = new Scores(pieces.words());
    for (WindowPlan.Window window :
        WindowPlan.windows(pieces, settings.window - 2, settings.overlap)) {
      encoder.run(pieces, window, scores);
    }
    List<RawAttribution> out = new ArrayList<>();
    for (SpanLinker.Triple triple : linker.triples(scores, decoder.spans(scores))) {
      double confidence = calibration.confidence(triple);
      if (confidence >= settings.floor) {
        out.add(attribution(pieces, triple, confidence, shift));
      }
    }
    return out;
  }

  private static RawAttribution attribution(
      Pieces pieces, SpanLinker.Triple triple, double confidence, int shift) {
    Tagged source = triple.source();
    return new RawAttribution(
        source == null ? List.of() : spans(pieces, List.of(source), shift),
        spans(pieces, List.of(triple.cue()), shift),
        spans(pieces, triple.contents(), shift),
        confidence,
        BY);
  }

  private static List<Span> spans(Pieces pieces, List<Tagged> parts, int shift) {
    return parts.stream()
        .sorted(IN_ORDER)
        .map(p -> new Span(pieces.start(p.from()) + shift, pieces.end(p.to() - 1) + shift))
        .toList();
  }
}

package org.hearsay.annotate;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The network: word pieces of a window to scores of its words.
 *
 * <p>Thread-safe: one session serves all threads, each call on the caller's own core. Windows run
 * one at a time: int8 activations are scaled by what is in a run, so a batch would make a result
 * depend on its neighbours (and was not faster).
 */
final class Encoder {
  /**
   * Loading the native library and optimising the graph overflow a stack of 1 MB, Java's default,
   * and end the process without a word; runs are content with 512 kB.
   */
  private static final long LOADING_STACK = 8L << 20;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int opening;
  private final int closing;

  Encoder(byte[] model, WordPieces vocabulary) throws OrtException {
    opening = vocabulary.id("[CLS]");
    closing = vocabulary.id("[SEP]");
    session = load(model);
    environment = OrtEnvironment.getEnvironment();
    Map<String, NodeInfo> outputs = session.getOutputInfo();
    if (!outputs.containsKey("tags") || !outputs.containsKey("links")) {
      throw new IllegalArgumentException(
          "the tagger gives " + outputs.keySet() + " instead of tags and links");
    }
  }

  /** Opens the session on a thread of its own, whose stack is large enough. */
  private static OrtSession load(byte[] model) throws OrtException {
    FutureTask<OrtSession> opening = new FutureTask<>(() -> open(model));
    Thread thread = new Thread(null, opening, "load-tagger", LOADING_STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OrtException cause) {
        throw cause;
      }
      throw new IllegalStateException("the tagger cannot be loaded: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the tagger was being loaded", e);
    }
  }

  private static OrtSession open(byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Spinning threads halve the speed where the other core is busy.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      // Without VNNI the kernels for signed weights add two products in 16 bits and saturate: other
      // scores, other attributions than elsewhere. This makes the weights unsigned on such cores.
      options.addConfigEntry("session.x64quantprecision", "1");
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      return OrtEnvironment.getEnvironment().createSession(model, options);
    }
  }

  /** Fills {@code scores} for the window's kept words. */
  void run(Pieces pieces, WindowPlan.Window window, Scores scores) {
    int from = pieces.first(window.from());
    int size = pieces.first(window.to()) - from;
    LongBuffer ids = LongBuffer.allocate(size + 2);
    LongBuffer features = LongBuffer.allocate(size + 2);
    LongBuffer mask = LongBuffer.allocate(size + 2);
    ids.put(0, opening).put(size + 1, closing);
    for (int i = 0; i < size; i++) {
      ids.put(i + 1, pieces.id(from + i));
      features.put(i + 1, pieces.feature(from + i));
    }
    for (int i = 0; i < size + 2; i++) {
      mask.put(i, 1);
    }
    long[] shape = {1, size + 2L};
    try (OnnxTensor a = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor b = OnnxTensor.createTensor(environment, features, shape);
        OnnxTensor c = OnnxTensor.createTensor(environment, mask, shape);
        OrtSession.Result result =
            session.run(Map.of("input_ids", a, "token_type_ids", b, "attention_mask", c))) {
      FloatBuffer tags = buffer(result, "tags");
      FloatBuffer links = buffer(result, "links");
      for (int word = window.keepFrom(); word < window.keepTo(); word++) {
        scores.put(word, pieces.first(word) - from + 1, tags, links);
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the tagger failed on a window of " + size + " word pieces: " + e.getMessage(), e);
    }
  }

  private static FloatBuffer buffer(OrtSession.Result result, String name) {
    return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
  }
}

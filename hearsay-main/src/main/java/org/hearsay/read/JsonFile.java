package org.hearsay.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * JSON with articles: one object a line, an array of objects, one object after the other over many
 * lines, or a wrapper around an array. A bad line costs that line; elsewhere reading ends at the
 * first error, as nothing tells where the next object begins.
 */
final class JsonFile implements PieceReader {
  private static final int LOOK = 1 << 14;

  private final ReadLimits limits;
  private final ObjectMapper mapper;
  private final JsonRecords records;

  JsonFile(ReadLimits limits) {
    this.limits = limits;
    this.mapper = mapper(limits);
    this.records = new JsonRecords();
  }

  @Override
  public void read(Piece piece, Intake intake) throws IOException {
    Peekable in = piece.in();
    Wide width = Wide.of(in);
    // A byte order mark, which JSON does not allow.
    in.drop(width.mark());
    if (isLines(in, width)) {
      readLines(piece, width, intake);
    } else {
      readValues(piece, width, intake);
    }
  }

  /**
   * A JSON mapper that takes what dumps hold (NaN, control characters) and keeps numbers as
   * written.
   */
  private static ObjectMapper mapper(ReadLimits limits) {
    JsonFactory factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.jsonDepth())
                    .maxStringLength(limits.documentBytes())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            // The stream belongs to the walk.
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            // The encoding is known by then; a stray zero byte is not UTF-32.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  // Lines unless the first one is no whole value by itself; a broken first line of an object that
  // has others behind it is still lines.
  private boolean isLines(Peekable in, Wide width) throws IOException {
    String start = width.decode(in.look(in.fill(LOOK))).text();
    String first = start.stripLeading();
    if (!first.startsWith("{")) {
      return !first.startsWith("[");
    }
    int end = first.indexOf('\n');
    if (end < 0) {
      return true;
    }
    // A pretty-printed object breaks behind a brace, bracket, colon or comma, and does not go on
    // with a new object.
    String line = first.substring(0, end).stripTrailing();
    return "{[:,".indexOf(line.charAt(line.length() - 1)) < 0
        || first.substring(end).stripLeading().startsWith("{");
  }

  private void readLines(Piece piece, Wide width, Intake intake) throws IOException {
    do {
      LineInput lines = new LineInput(piece, limits.documentBytes(), width);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        Piece here = piece.at(lines.offset());
        if (lines.tooLong()) {
          intake.reject(here, Reasons.tooLarge(limits));
        } else {
          readLine(here, width.decode(line), intake);
        }
      }
    } while (piece.goOnBehindDamage(intake));
  }

  private void readLine(Piece piece, Decoding decoded, Intake intake) {
    if (decoded.text().isBlank()) {
      return;
    }
    JsonNode node = parse(piece, decoded.text(), intake);
    if (node != null) {
      records.read(piece, node, decoded.notice(), intake);
    }
  }

  private @Nullable JsonNode parse(Piece piece, String json, Intake intake) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      intake.reject(piece, "not JSON: " + Reasons.brief(e));
      return null;
    }
  }

  // A reader replaces what is damaged, where Jackson's own UTF-16 and UTF-32 end the file.
  private JsonParser parser(Piece piece, Wide width, MendedUtf8 mended) throws IOException {
    return width.unit() == 1
        ? mapper.createParser(mended)
        : mapper.createParser(new InputStreamReader(piece.in(), width.charset()));
  }

  private static long place(JsonLocation at, Wide width) {
    return Math.max(0, width.unit() == 1 ? at.getByteOffset() : at.getCharOffset() * width.unit());
  }

  private void readValues(Piece piece, Wide width, Intake intake) throws IOException {
    MendedUtf8 mended = new MendedUtf8(piece.in());
    long base = piece.in().position();
    long place = base;
    try (JsonParser parser = parser(piece, width, mended)) {
      JsonToken token;
      int depth = 0;
      while ((token = parser.nextToken()) != null) {
        place = base + place(parser.currentTokenLocation(), width);
        if (token == JsonToken.START_ARRAY && depth == 0) {
          depth = 1;
        } else if (token == JsonToken.END_ARRAY) {
          depth = 0;
        } else {
          JsonNode node =
              mapper
                  .reader()
                  .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                  .readTree(parser);
          records.read(piece.at(place), node, mended.notice(), intake);
        }
      }
    } catch (JsonProcessingException e) {
      intake.reject(
          piece.path(),
          place,
          "not JSON: " + Reasons.brief(e) + "; what stands before it was read");
    }
  }
}

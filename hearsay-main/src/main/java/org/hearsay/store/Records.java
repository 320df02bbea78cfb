package org.hearsay.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Decision;
import org.hearsay.model.Span;

/** Records of the model as JSON and back, without loss; the same record gives the same text. */
final class Records {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(spans())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // A newer program may have written a field that this one does not know.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();

  private Records() {}

  /** A span as [start, end]: with names it was most of a corpus's size. */
  private static SimpleModule spans() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(
        Span.class,
        new StdSerializer<Span>(Span.class) {
          @Override
          public void serialize(Span span, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end());
            json.writeEndArray();
          }
        });
    module.addDeserializer(
        Span.class,
        new StdDeserializer<Span>(Span.class) {
          @Override
          public Span deserialize(JsonParser json, DeserializationContext context)
              throws IOException {
            int[] ends = json.readValueAs(int[].class);
            return new Span(ends[0], ends[1]);
          }
        });
    return module;
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "cannot write " + value.getClass().getSimpleName() + " as JSON: " + e.getMessage(), e);
    }
  }

  /** An article without its text and without what decided it: both stand elsewhere. */
  static String writeArticle(AttributedArticle article) {
    ObjectNode tree = JSON.valueToTree(article);
    ((ObjectNode) tree.get("annotated").get("article")).remove("text");
    List<Attribution> attributions = article.attributions();
    for (int i = 0; i < attributions.size(); i++) {
      ObjectNode one = (ObjectNode) tree.get("attributions").get(i);
      one.put("decisions", Decisions.key(attributions.get(i).decisions()));
    }
    return lean(tree).toString();
  }

  /** Without what is null: read back it is null again. A fifth of an article's record. */
  static JsonNode lean(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.properties().removeIf(field -> field.getValue().isNull());
    }
    tree.forEach(Records::lean);
    return tree;
  }

  /**
   * @param why gives a list of decisions by its key
   */
  static AttributedArticle readArticle(
      String json, String text, Function<String, List<Decision>> why) {
    try {
      JsonNode tree = JSON.readTree(json);
      for (JsonNode one : tree.get("attributions")) {
        JsonNode key = one.get("decisions");
        List<Decision> list = key == null || key.isNull() ? List.of() : why.apply(key.textValue());
        ((ObjectNode) one).set("decisions", JSON.valueToTree(list));
      }
      ((ObjectNode) tree.get("annotated").get("article")).put("text", text);
      return JSON.treeToValue(tree, AttributedArticle.class);
    } catch (JsonProcessingException | ClassCastException | NullPointerException e) {
      throw new IllegalStateException(
          "an article of this corpus cannot be read: "
              + e.getMessage()
              + ". Maybe 'hearsay check' tells more.",
          e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "a "
              + type.getSimpleName()
              + " of this corpus cannot be read: "
              + e.getOriginalMessage()
              + ". Maybe the corpus was written by a newer version?",
          e);
    }
  }
}

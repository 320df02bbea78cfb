package org.hearsay.read;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.hearsay.model.Content;
import org.hearsay.model.Given;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail, such as a newsletter or a press release: one document, of its HTML part or else its
 * text part. Recipients are not carried along. mime4j is loaded with the first e-mail.
 */
final class MailText implements PieceReader {
  private static final int PART_DEPTH = 20;

  private final ReadLimits limits;

  MailText(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Piece piece, Intake intake) throws IOException {
    byte[] bytes = piece.bytes(limits.documentBytes());
    if (bytes == null) {
      intake.reject(piece, Reasons.tooLarge(limits));
      return;
    }
    Given given = piece.given();
    Content content = null;
    String problem = "an e-mail without a text or HTML part";
    try {
      Message message = parse(bytes);
      given = given(message);
      content = content(message);
    } catch (IOException | MimeException | RuntimeException e) {
      problem = "broken e-mail: " + Reasons.brief(e);
    }
    if (content == null) {
      intake.reject(piece, problem);
    } else {
      intake.accept(piece, content, given);
    }
  }

  private Message parse(byte[] bytes) throws IOException, MimeException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxHeaderLen(limits.headerBytes())
            .setMaxLineLen(limits.headerBytes())
            .setMaxHeaderCount(10_000)
            .setMaxContentLen(limits.documentBytes())
            .build());
    return builder.parseMessage(new ByteArrayInputStream(bytes));
  }

  private static @Nullable Content content(Entity message) throws IOException {
    Entity html = part(message, "text/html", 0);
    if (html != null) {
      byte[] bytes = bytes(html);
      return bytes.length == 0 ? null : new Content.Html(bytes, html.getCharset());
    }
    Entity plain = part(message, "text/plain", 0);
    if (plain == null) {
      return null;
    }
    String text = Decoding.of(bytes(plain), plain.getCharset()).text().replace("\r\n", "\n");
    return text.isBlank() ? null : new Content.Plain(text, false);
  }

  private static @Nullable Entity part(Entity entity, String type, int depth) {
    Body body = entity.getBody();
    if (body instanceof Multipart parts && depth < PART_DEPTH) {
      for (Entity child : parts.getBodyParts()) {
        Entity found = part(child, type, depth + 1);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    if (body instanceof Message forwarded && depth < PART_DEPTH) {
      return part(forwarded, type, depth + 1);
    }
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    return body instanceof SingleBody && !attached && type.equals(entity.getMimeType())
        ? entity
        : null;
  }

  private static byte[] bytes(Entity entity) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((SingleBody) entity.getBody()).writeTo(out);
    return out.toByteArray();
  }

  private static Given given(Message message) {
    Map<String, String> extra = new LinkedHashMap<>();
    if (message.getFrom() != null && !message.getFrom().isEmpty()) {
      extra.put("from", TextNode.valueOf(message.getFrom().get(0).toString()).toString());
    }
    if (message.getMessageId() != null) {
      extra.put("messageId", TextNode.valueOf(message.getMessageId()).toString());
    }
    String date =
        message.getHeader().getField("Date") == null
            ? null
            : message.getHeader().getField("Date").getBody().strip();
    return new Given(null, date, message.getSubject(), null, List.of(), extra);
  }
}

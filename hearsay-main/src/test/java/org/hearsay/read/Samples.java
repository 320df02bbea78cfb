package org.hearsay.read;

import java.nio.charset.StandardCharsets;

/** Small valid inputs of every format, about invented happenings in invented outlets. */
final class Samples {
  static final String PAGE =
      "<!DOCTYPE html><html><head><title>Ferry</title></head><body><p>The ferry to Brenholm ran"
          + " aground on Tuesday.</p></body></html>";
  static final String LINE =
      "{\"id\":\"a1\",\"url\":\"https://brenholm-courier.example/ferry\",\"outlet\":\"Brenholm"
          + " Courier\",\"published\":\"2031-04-02T08:00:00+02:00\",\"headline\":\"Ferry runs"
          + " aground\",\"text\":\"The ferry ran aground.\",\"desk\":{\"code\":7}}\n";
  static final String FEED =
      "<?xml version=\"1.0\"?><rss version=\"2.0\""
          + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Brenholm"
          + " Courier</title><item><title>Ferry runs aground</title>"
          + "<link>https://brenholm-courier.example/ferry</link>"
          + "<pubDate>Wed, 02 Apr 2031 08:00:00 +0200</pubDate>"
          + "<content:encoded><![CDATA[<p>The ferry ran aground.</p>]]></content:encoded>"
          + "</item></channel></rss>";
  static final String ATOM =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Nordvik Post</title><entry><title>Strike"
          + " ends</title><link href=\"https://nordvik-post.example/strike\"/>"
          + "<published>2031-04-03T10:00:00Z</published><author><name>Ida Holt</name></author>"
          + "<content type=\"html\">&lt;p&gt;The strike is over.&lt;/p&gt;</content></entry></feed>";
  static final String MAIL =
      "From: Nordvik Harbour <press@nordvik-harbour.example>\r\nTo: desk@nordvik-post.example\r\n"
          + "Subject: =?UTF-8?Q?Quay_f=C3=BCr_all?=\r\nDate: Thu, 03 Apr 2031 09:00:00 +0200\r\n"
          + "Message-ID: <m1@nordvik-harbour.example>\r\nMIME-Version: 1.0\r\n"
          + "Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\n"
          + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
          + "\r\n\r\nThe quay opens on Friday =E2=80=93 free.\r\n--b1--\r\n";

  private Samples() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A response record that holds a page at this path. */
  static byte[] response(String path, String http, byte[] body) {
    return record("response", path, Readings.join(utf8(http + "\r\n\r\n"), body));
  }

  static byte[] page(String path, String words) {
    return response(
        path,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8",
        utf8("<html><body><p>" + words + "</p></body></html>"));
  }

  static byte[] record(String type, String path, byte[] body) {
    return record(type, path, body, body.length);
  }

  /** A record whose Content-Length says {@code length}. */
  static byte[] record(String type, String path, byte[] body, long length) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: https://brenholm-courier.example/"
            + path
            + "\r\nWARC-Date: 2031-04-02T08:30:00Z\r\nContent-Type: application/http;"
            + " msgtype=response\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    return Readings.join(utf8(head), body, utf8("\r\n\r\n"));
  }
}

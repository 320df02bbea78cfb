package org.hearsay.extract;

import java.util.List;
import java.util.regex.Pattern;

/** The names under which pages state their dates, most trusted first, and the words beside them. */
final class DateFields {
  static final List<String> PUBLISHED_META =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "og:published_time",
          "datepublished",
          "date_published",
          "published_time",
          "og:pubdate",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published-date",
          "publication_date",
          "publicationdate",
          "published_at",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dcterms.date",
          "dc.date",
          "article.published",
          "article_date_original",
          "originalpublicationdate",
          "cxenseparse:recs:publishtime",
          "rnews:datepublished",
          "bt:pubdate",
          "citation_publication_date",
          "citation_date",
          "shareaholic:article_published_time",
          "published",
          "pub_date",
          "dateposted",
          "publish-time",
          "publishtime",
          "article-date",
          "article:publish_time",
          "timestamp",
          "displaydate",
          "releasedate",
          "article.created",
          "created",
          "date");
  static final List<String> MODIFIED_META =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "og:article:modified_time",
          "article:updated_time",
          "datemodified",
          "last-modified",
          "lastmod",
          "dcterms.modified",
          "dc.date.modified",
          "modified_time",
          "article.updated",
          "revision_date",
          "last_updated_date",
          "updated_time");
  static final Pattern UPDATED =
      Pattern.compile(
          "(?iu)\\b(?:updated|last updated|modified|aktualisiert|stand:|mis à jour|modifié|actualizado"
              + "|actualizada|aggiornato|atualizado|bijgewerkt|güncelleme|güncellenme|son güncelleme|обновлено|oppdatert"
              + "|uppdaterad|opdateret|aktualizacja|päivitetty|revised|reviewed)");
  static final Pattern PUBLISHED =
      Pattern.compile(
          "(?iu)\\b(?:published|posted|first published|created|veröffentlicht|erschienen|publié|paru|publicado|publicada"
              + "|pubblicato|gepubliceerd|yayınlan\\p{L}*|giriş|опубликовано|publisert|publicerad|udgivet|opublikowano)\\b");

  private DateFields() {}
}

package org.hearsay.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this room asks the outlet registry: who is behind a domain or a name. */
interface KnownOutlets {
  /**
   * An outlet as far as this room cares.
   *
   * @param country two-letter upper-case code, or null
   */
  record Known(String name, @Nullable String domain, @Nullable String country, boolean agency) {}

  @Nullable Known byDomain(String host);

  @Nullable Known byName(String name);

  /** Collective names and abbreviations that bylines use for agencies, beside the registry's. */
  Map<String, String> COLLECTIVE = collective();

  private static Map<String, String> collective() {
    Map<String, String> names = new HashMap<>();
    for (String name :
        List.of(
            "Agencies",
            "Agency",
            "News Agencies",
            "News agency",
            "Wire",
            "Wires",
            "Wire services",
            "Wire reports",
            "Agency reports",
            "Agencies and staff",
            "Agenturen",
            "Agencias",
            "Agences",
            "Agenzie",
            "Agências",
            "Ajanslar",
            "AP",
            "AFP",
            "Reuters",
            "dpa",
            "PTI",
            "ANI",
            "IANS",
            "UNI",
            "EFE",
            "ANSA",
            "APA",
            "SID",
            "epd",
            "KNA",
            "AAP",
            "PA",
            "PA Media",
            "UPI",
            "TASS",
            "Xinhua",
            "Bernama",
            "Kyodo",
            "Jiji",
            "Yonhap",
            "Anadolu Agency",
            "AA",
            "DHA",
            "İHA",
            "IHA",
            "NTB",
            "Ritzau",
            "PAP",
            "Interfax",
            "Belga",
            "ANP",
            "Lusa",
            "SAPA",
            "APP",
            "BSS",
            "UNB",
            "MTI",
            "STT",
            "TT",
            "ATS",
            "sda",
            "Keystone-SDA",
            "The Canadian Press",
            "Canadian Press",
            "Associated Press",
            "The Associated Press",
            "Agence France-Presse",
            "Agence France Presse",
            "Deutsche Presse-Agentur",
            "Press Trust of India",
            "Press Association",
            "Europa Press",
            "AP News",
            "RIA Novosti",
            "Anadolu Ajansı",
            "afp/dpa",
            "HINA",
            "Tanjug",
            "RTR",
            "Rtr",
            "AFP-Jiji",
            "Bloomberg",
            "Bloomberg News",
            "Thomson Reuters",
            "dpa-AFX",
            "dts")) {
      names.put(TextShape.key(name), name);
    }
    return Map.copyOf(names);
  }

  /** The agency that {@code name} means, as its usual name, or null. */
  default @Nullable String agency(String name) {
    String key = TextShape.key(name);
    if (key.isEmpty() || key.length() > 40) {
      return null;
    }
    Known known = byName(name.strip());
    if (known != null && known.agency()) {
      return known.name();
    }
    return COLLECTIVE.containsKey(key) ? name.strip() : null;
  }
}

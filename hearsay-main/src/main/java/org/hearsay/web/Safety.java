package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request must pass.
 *
 * <p>The Host header must name this machine: otherwise a page elsewhere could reach the server
 * through DNS rebinding. What changes something must come from a page of this server: its Origin
 * must be ours, and a browser always sends one with a POST. With a token, requests carry it as
 * {@code Authorization: Bearer …}; a browser gives it once as {@code ?token=…} and gets a cookie
 * that other sites' requests do not carry.
 */
final class Safety {
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final String COOKIE = "hearsay-token";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final @Nullable String token;

  Safety(@Nullable String token) {
    this.token = token;
  }

  void check(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    // Not "no-referrer": with that, browsers send "Origin: null" with our own forms.
    request.header("Referrer-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    String host = request.header("Host");
    String name = host == null ? "" : host.replaceAll(":[0-9]+$", "");
    if (token == null && !HERE.contains(name)) {
      throw new ForbiddenResponse("Host '" + name + "' is not this machine.");
    }
    String origin = request.header("Origin");
    boolean ours = origin != null && origin.replaceAll("^https?://", "").equals(host);
    if (origin != null && !ours) {
      throw new ForbiddenResponse("requests from '" + origin + "' are not answered.");
    }
    boolean reads = request.method().toString().matches("GET|HEAD");
    if (!reads && !ours) {
      throw new ForbiddenResponse(
          "a request that changes something needs the header 'Origin: http://"
              + host
              + "'. Maybe it comes from outside a browser?");
    }
    if (token != null && !carriesToken(request)) {
      throw new UnauthorizedResponse(
          "send the token as 'Authorization: Bearer …', or open the page once with ?token=….");
    }
  }

  private boolean carriesToken(Context request) {
    String given = request.queryParam("token");
    if (given != null && same(given)) {
      Cookie cookie = new Cookie(COOKIE, given);
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.STRICT);
      cookie.setPath("/");
      request.cookie(cookie);
      return true;
    }
    String header = request.header("Authorization");
    String cookie = request.cookie(COOKIE);
    return (header != null && header.startsWith("Bearer ") && same(header.substring(7)))
        || (cookie != null && same(cookie));
  }

  /**
   * Compares in constant time: the time of an answer must not tell how much of a guess was right.
   */
  private boolean same(String given) {
    byte[] want = String.valueOf(token).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(want, given.getBytes(StandardCharsets.UTF_8));
  }
}

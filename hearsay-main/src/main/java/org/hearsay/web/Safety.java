package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request must pass.
 *
 * <p>The Host header must name this machine: otherwise a page elsewhere could reach the server
 * through DNS rebinding. With a token, requests carry it as {@code Authorization: Bearer …}.
 */
final class Safety {
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final @Nullable String token;

  Safety(@Nullable String token) {
    this.token = token;
  }

  void check(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    String host = request.header("Host");
    String name = host == null ? "" : host.replaceAll(":[0-9]+$", "");
    if (token == null && !HERE.contains(name)) {
      throw new ForbiddenResponse("Host '" + name + "' is not this machine.");
    }
    String origin = request.header("Origin");
    if (origin != null && !origin.replaceAll("^https?://", "").equals(host)) {
      throw new ForbiddenResponse("requests from '" + origin + "' are not answered.");
    }
    if (token != null && !carriesToken(request)) {
      throw new UnauthorizedResponse("send the token as 'Authorization: Bearer …'.");
    }
  }

  private boolean carriesToken(Context request) {
    String given = request.header("Authorization");
    byte[] want = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    // Compares in constant time: the time of an answer must not tell how much of a guess was right.
    return given != null && MessageDigest.isEqual(want, given.getBytes(StandardCharsets.UTF_8));
  }
}

package org.hearsay.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** An address and what answers it. Kept as data, so that a test compares them with the document. */
record Route(HandlerType method, String path, Handler handler) {
  static Route get(String path, Handler handler) {
    return new Route(HandlerType.GET, path, handler);
  }

  static Route post(String path, Handler handler) {
    return new Route(HandlerType.POST, path, handler);
  }
}

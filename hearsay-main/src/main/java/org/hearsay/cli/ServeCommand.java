package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hearsay.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay serve}: the page and the REST API over a corpus. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves a corpus as pages and a REST API on 127.0.0.1 until it is stopped.",
    footerHeading = "%nExamples:%n",
    footer = {"  hearsay serve --corpus news/", "  hearsay serve --corpus news/ --port 9000"})
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "folder of the corpus")
  private Path corpus;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port (default: 8080; 0 picks a free one)")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "address to listen on (default: 127.0.0.1); another one needs --token")
  private String host = "127.0.0.1";

  @Option(
      names = "--token",
      paramLabel = "SECRET",
      description =
          "requests must carry it as 'Authorization: Bearer SECRET'; a browser opens /?token=SECRET once")
  private @Nullable String token;

  @Option(names = "--fast", description = "traces what is asked by rules alone, without the tagger")
  private boolean fast;

  @Override
  public Integer call() throws InterruptedException {
    try (WebServer web = WebServer.start(corpus, host, port, token, new PipelineDesk(fast))) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(
          "Serving " + corpus + " on http://" + host + ":" + web.port() + "/ (stop with Ctrl-C)");
      new CountDownLatch(1).await();
    }
    return Exit.OK;
  }
}

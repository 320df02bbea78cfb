package org.hearsay.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files under paths in sorted order. Hidden files are passed over, links are followed,
 * and nothing is visited twice, so that links in a circle end.
 */
final class FileWalk {
  /** Opens a file when its turn has come. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** Takes the files: the path as the user named it, the file's name, and how to open it. */
  interface Visitor {
    void visit(String path, String name, Opener opener);
  }

  private final ReadLimits limits;
  private final Intake intake;
  // 64-bit hashes of real paths: 500,000 files must not cost their names in memory.
  private final Set<Long> visited = new HashSet<>();

  FileWalk(ReadLimits limits, Intake intake) {
    this.limits = limits;
    this.intake = intake;
  }

  void walk(List<String> paths, Visitor visitor) {
    for (String named : new TreeSet<>(paths)) {
      if (named.equals("-")) {
        continue;
      }
      Path path = path(named);
      if (path == null || !Files.exists(path)) {
        intake.reject(named, null, "no such file or folder. Maybe the name is misspelt?");
      } else {
        visit(named, path, visitor, 0);
      }
    }
  }

  private void visit(String named, Path path, Visitor visitor, int depth) {
    if (!visited.add(identity(path))) {
      intake.skip("same file");
      return;
    }
    if (Files.isDirectory(path)) {
      visitFolder(named, path, visitor, depth);
    } else if (depth == 0 || Files.isRegularFile(path)) {
      // A pipe named by the user (<(command)) is read; one lying in a folder would block.
      visitor.visit(named, fileName(path), () -> Files.newInputStream(path));
    } else {
      intake.reject(named, null, "is neither a file nor a folder. Maybe a broken link?");
    }
  }

  private void visitFolder(String named, Path folder, Visitor visitor, int depth) {
    if (depth >= limits.folderDepth()) {
      intake.reject(
          named,
          null,
          Reasons.text("lies %d folders deep; the limit is %d", depth, limits.folderDepth()));
      return;
    }
    String prefix = named.endsWith("/") ? named : named + "/";
    for (Path child : children(named, folder)) {
      String name = fileName(child);
      if (name.startsWith(".")) {
        intake.skip("hidden file");
      } else if (name.endsWith("_files") && Files.isDirectory(child)) {
        // Where browsers put a saved page's scripts and images.
        intake.skip("resources of a saved page");
      } else {
        visit(prefix + name, child, visitor, depth + 1);
      }
    }
  }

  private List<Path> children(String named, Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (IOException | DirectoryIteratorException e) {
      intake.reject(named, null, "folder cannot be listed: " + Reasons.brief(e));
    }
    children.sort(Comparator.comparing(FileWalk::fileName));
    return children;
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static long identity(Path path) {
    try {
      return IdLedger.key(path.toRealPath().toString());
    } catch (IOException e) {
      return IdLedger.key(path.toAbsolutePath().normalize().toString());
    }
  }

  private static @Nullable Path path(String named) {
    try {
      return Path.of(named);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}

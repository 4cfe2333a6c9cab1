package whyrandom.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The command that packs the site for a download: {@code Pack site zip}. The zip unpacks into one
 * folder, which has its name; its files have the dates that they have in the site. What only
 * servers send is left out: the compressed files beside others, and the cards, which go with links
 * to the site.
 */
public final class Pack {
  private static final String END = ".zip";

  private Pack() {}

  /**
   * Packs.
   *
   * @param args the folder of the site, and the zip
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2 || !args[1].endsWith(END)) {
      throw new IllegalArgumentException("wanted: site zip, which ends in " + END);
    }
    pack(Path.of(args[0]), Path.of(args[1]));
  }

  private static boolean isForReaders(Path file) {
    return !file.toString().endsWith(".gz") && !file.startsWith("cards");
  }

  /** The same bytes for the same files with the same dates. */
  static void pack(Path site, Path zip) throws IOException {
    String name = zip.getFileName().toString();
    String folder = name.substring(0, name.length() - END.length()) + "/";
    List<Path> files;
    try (Stream<Path> all = Files.walk(site)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> isForReaders(site.relativize(file)))
              .sorted()
              .toList();
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (Path file : files) {
        ZipEntry entry = new ZipEntry(folder + site.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(
            LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC));
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }
}

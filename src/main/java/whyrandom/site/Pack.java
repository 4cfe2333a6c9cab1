package whyrandom.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import whyrandom.site.page.Downloads;

/**
 * The command that packs the site for a download: {@code Pack site zip project}. The zip unpacks
 * into one folder, which has its name; its files have the dates that they have in the site. What
 * only servers send is left out: the compressed files beside others, and the cards, which go with
 * links to the site. A copy of the zip, and one of all that it was built from, are put into the
 * site, where every page {@linkplain Downloads links} to them; the pages in the zip do not.
 */
public final class Pack {
  private static final String END = ".zip";

  private Pack() {}

  /**
   * Packs.
   *
   * @param args the folder of the site, the zip, and the folder of the project
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3 || !args[1].endsWith(END)) {
      throw new IllegalArgumentException("wanted: site zip project, of which zip ends in " + END);
    }
    Path site = Path.of(args[0]);
    Path zip = Path.of(args[1]);
    FileTime date = Files.getLastModifiedTime(site.resolve(Downloads.PAGE));
    pack(site, zip);
    String name = name(zip);
    Path copy = site.resolve(name + END);
    Files.copy(zip, copy, StandardCopyOption.REPLACE_EXISTING);
    Path source = site.resolve(name + Downloads.SOURCE + END);
    packSource(Path.of(args[2]), source, date);
    Files.setLastModifiedTime(copy, date);
    Files.setLastModifiedTime(source, date);
  }

  private static String name(Path zip) {
    String name = zip.getFileName().toString();
    return name.substring(0, name.length() - END.length());
  }

  private static boolean isForReaders(Path file) {
    String name = file.toString();
    return !name.endsWith(".gz") && !name.endsWith(END) && !file.startsWith("cards");
  }

  /** The same bytes for the same files with the same dates. */
  static void pack(Path site, Path zip) throws IOException {
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
        begin(out, name(zip), site.relativize(file), Files.getLastModifiedTime(file));
        if (file.toString().endsWith(".html")) {
          String page = Files.readString(file);
          out.write(Downloads.without(page).getBytes(StandardCharsets.UTF_8));
        } else {
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    }
  }

  private static void begin(ZipOutputStream out, String folder, Path path, FileTime date)
      throws IOException {
    ZipEntry entry = new ZipEntry(folder + "/" + path.toString().replace('\\', '/'));
    entry.setTimeLocal(LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC));
    out.putNextEntry(entry);
  }

  /** Packs what a project is built from; what the build leaves, and what editors do, is not. */
  private static void packSource(Path project, Path zip, FileTime date) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (String name : Downloads.SOURCES) {
        for (Path file : files(project.resolve(name))) {
          begin(out, name(zip), project.relativize(file), date);
          Files.copy(file, out);
          out.closeEntry();
        }
      }
    }
  }

  /** The file itself, or all in the folder; none if there is neither. */
  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("node_modules"))
          .sorted()
          .toList();
    }
  }
}

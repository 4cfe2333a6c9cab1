package whyrandom.app.sharing.place;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The filter that posts of most authors of WordPress go through, {@code wp_kses_post}. */
final class WordPress {
  private static final List<String> FOLDERS =
      List.of("/usr/share/wordpress/wp-includes", "/var/www/html/wp-includes");

  private WordPress() {}

  /**
   * Its folder of functions, if WordPress is on this machine; {@code WORDPRESS=…} names another.
   */
  static Path want() {
    String named = System.getenv("WORDPRESS");
    Stream<String> folders =
        Stream.concat(Stream.ofNullable(named).map(it -> it + "/wp-includes"), FOLDERS.stream());
    Path found =
        folders.map(Path::of).filter(Files::isDirectory).findFirst().orElse(Path.of("none"));
    assumeTrue(Files.isDirectory(found), "WordPress is not installed: apt-get install wordpress");
    return found;
  }

  /** Writes a program that prints what the filter leaves of a file. */
  static Path filter(Path folder, Path includes) throws IOException {
    return Files.writeString(
        folder.resolve("filter.php"),
        """
        <?php
        define('ABSPATH', '%s/');
        define('WPINC', 'wp-includes');
        function get_option($name, $default = false) { return $name === 'blog_charset' ? 'UTF-8' : $default; }
        function _doing_it_wrong($a, $b, $c) {}
        require ABSPATH . WPINC . '/plugin.php';
        require ABSPATH . WPINC . '/compat.php';
        require ABSPATH . WPINC . '/formatting.php';
        require ABSPATH . WPINC . '/kses.php';
        function wp_allowed_protocols() { return ['http', 'https', 'mailto']; }
        echo wp_kses_post(file_get_contents($argv[1]));
        """
            .formatted(includes.getParent()));
  }
}

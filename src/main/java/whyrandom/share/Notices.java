package whyrandom.share;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fields of a document that are not known here, by their paths. They are ignored and named. */
final class Notices {
  private static final int MOST_NAMED = 20;
  private static final int LONGEST = 80;

  private final Set<String> unknown = new LinkedHashSet<>();

  Notices() {}

  void unknown(String path) {
    unknown.add(path);
  }

  Set<String> paths() {
    return unknown;
  }

  /** Adds those of a part of the document that were not found by {@code other} already. */
  void addPart(String prefix, Notices part, Notices other) {
    for (String path : part.unknown) {
      if (!other.unknown.contains(path)) {
        unknown.add(prefix + path);
      }
    }
  }

  /** One sentence for each, up to a number that can be read. */
  List<String> toList() {
    List<String> list = new ArrayList<>();
    for (String path : unknown) {
      if (list.size() == MOST_NAMED) {
        list.add("…and " + (unknown.size() - MOST_NAMED) + " more that are unknown here");
        break;
      }
      list.add(Refusals.shortened(path, LONGEST) + ": unknown here, and ignored");
    }
    return list;
  }
}

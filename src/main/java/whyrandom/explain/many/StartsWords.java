package whyrandom.explain.many;

import java.util.List;
import whyrandom.explain.english.Words;
import whyrandom.explain.statement.Sentence;
import whyrandom.starts.Ending;
import whyrandom.starts.Group;
import whyrandom.starts.Groups;

/** What has become of many starts, in a few sentences. */
public final class StartsWords {
  /** The others end alike, nearly all of them, if no more than this share does not. */
  private static final double FEW = 0.1;

  private static final String[] NUMBERS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight"
  };

  private final boolean isRandom;
  private final boolean isDone;
  private final List<Ending> endings;
  private final List<Group> groups;
  private final Words words = new Words();

  private StartsWords(boolean isRandom, boolean isDone, List<Ending> endings, List<Group> groups) {
    this.isRandom = isRandom;
    this.isDone = isDone;
    this.endings = endings;
    this.groups = groups;
  }

  /**
   * What has become of them.
   *
   * @param isRandom whether the start draws any random number
   * @param isDone whether these are all; else they are the first ones to arrive
   * @param groups the groups of these endings
   */
  public static Sentence of(
      boolean isRandom, boolean isDone, List<Ending> endings, List<Group> groups) {
    if (endings.isEmpty()) {
      return new Sentence(List.of());
    }
    return new StartsWords(isRandom, isDone, endings, groups).sentence();
  }

  private Sentence sentence() {
    int solved = count(true, true);
    if (!isRandom) {
      words.add("This start draws no random number, so the seed changes nothing: ");
      words.same("one network, " + times(endings.size())).say(".");
      words.add(solved > 0 ? "Every copy finds the way." : "No copy finds the way.");
      return words.sentence();
    }
    words.add("Only the seed differs.");
    boolean isOne = endings.size() > 1 && Groups.areSame(endings);
    if (isOne) {
      words
          .add("And yet ")
          .same(isDone ? "all end as one function" : "all so far end as one function");
      words.say(".");
      words.add(solved > 0 ? "It is the way." : "It is not the way.");
      return words.sentence();
    }
    String share = Share.of(solved, endings.size());
    words.add(isDone ? share : "So far " + Share.uncapitalized(share));
    words.say(solved == 1 ? " finds the way" : " find the way");
    ways(solved);
    words.say(".");
    if (solved < endings.size()) {
      others(endings.size() - solved);
    }
    return words.sentence();
  }

  private void ways(int solved) {
    int ways = groups(true);
    boolean isAll = count(true, false) == solved;
    if (solved < 2) {
      return;
    }
    if (ways == 1) {
      words.say(isAll ? ", all in much the same way" : ", nearly all in much the same way");
    } else {
      words.say(", and there are " + number(ways));
      words.say(isAll ? " ways to find" : " common ways to find");
    }
  }

  private void others(int others) {
    int diverged = 0;
    for (Ending ending : endings) {
      diverged += ending.isFinite() ? 0 : 1;
    }
    if (diverged == others) {
      words.add(others == 1 ? "The other one diverged." : "All others diverged.");
      return;
    }
    int kinds = groups(false);
    int alike = count(false, false);
    if (others == 1) {
      words.add("One stopped on the way.");
    } else if (alike == others) {
      words.add(
          kinds == 1
              ? "All others stopped at the same place."
              : "All others stopped at one of " + number(kinds) + " places.");
    } else if (others - alike <= FEW * others) {
      words.add(
          kinds == 1
              ? "Nearly all others stopped at the same place."
              : "Nearly all others stopped at one of " + number(kinds) + " places.");
    } else {
      words.add("The others stopped at many places.");
    }
  }

  private int groups(boolean isSolved) {
    int count = 0;
    for (Group group : groups) {
      count += group.isSolved() == isSolved && !group.isRest() ? 1 : 0;
    }
    return count;
  }

  private int count(boolean isSolved, boolean withRest) {
    int count = 0;
    for (Group group : groups) {
      boolean isCounted = group.isSolved() == isSolved && (withRest || !group.isRest());
      count += isCounted ? group.size() : 0;
    }
    return count;
  }

  private static String number(int count) {
    return count < NUMBERS.length ? NUMBERS[count] : Integer.toString(count);
  }

  private static String times(int count) {
    return count == 1 ? "once" : count == 1000 ? "a thousand times" : Share.count(count) + " times";
  }
}

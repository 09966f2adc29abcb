package org.conus.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What is counted: without it, no stage would ever take too many steps. */
class StepCounterTest {
  private static final int MANY = 1_000;

  /** Looks through a list for each of its values. */
  public static final class Lists implements IntConsumer {
    @Override
    public void accept(int size) {
      List<Integer> seen = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        if (!seen.contains(i)) {
          seen.add(i);
        }
      }
    }
  }

  /** The same with a set. */
  public static final class Sets implements IntConsumer {
    @Override
    public void accept(int size) {
      Set<Integer> seen = new HashSet<>();
      for (int i = 0; i < size; i++) {
        if (!seen.contains(i)) {
          seen.add(i);
        }
      }
    }
  }

  /** Cuts off a text's first character until nothing is left. */
  public static final class Texts implements IntConsumer {
    @Override
    public void accept(int size) {
      String text = "a".repeat(size);
      while (!text.isEmpty()) {
        text = text.substring(1);
      }
    }
  }

  /** A loop in a loop. */
  public static final class Loops implements IntConsumer {
    private int last;

    @Override
    public void accept(int size) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          last = j;
        }
      }
    }

    int last() {
      return last;
    }
  }

  private static long steps(Class<? extends IntConsumer> work) {
    IntConsumer counted = (IntConsumer) CountedClasses.make(work);
    long before = Steps.count();
    counted.accept(MANY);
    return Steps.count() - before;
  }

  @Test
  void countsWhatAListLooksThrough() {
    assertThat(steps(Lists.class)).isBetween(MANY * MANY / 2L, 1L * MANY * MANY);
  }

  @Test
  void knowsThatASetFindsAtOnce() {
    assertThat(steps(Sets.class)).isBetween((long) MANY, 5L * MANY);
  }

  @Test
  void countsWhatATextCopies() {
    assertThat(steps(Texts.class)).isBetween(MANY * MANY / 2L, 1L * MANY * MANY);
  }

  @Test
  void countsRoundsOfLoops() {
    assertThat(steps(Loops.class)).isBetween(MANY * MANY / 2L, 1L * MANY * MANY);
  }
}

package bufferscope.measure;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.measure.CallJudge.Finding;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CallJudgeTest {
  private static final int PATIENCE = 2;
  private static final int ROOM = 5;
  private static final int C1 = 3;
  private static final int C2 = 4;

  private final CallJudge judge = new CallJudge(true, PATIENCE, ROOM);

  private static Item item(int number) {
    return new Item(number, 1);
  }

  private void put(int number) {
    judge.putBegins(item(number));
    judge.putReturned(item(number));
  }

  private Optional<ViolationKind> take(int thread, int number) {
    judge.takeBegins(thread);
    return judge.takeReturned(thread, item(number)).map(Finding::kind);
  }

  @Test
  void itemsInTheirOrderAreFine() {
    put(1);
    put(2);
    assertThat(take(C1, 1)).isEmpty();
    assertThat(take(C2, 2)).isEmpty();
  }

  @Test
  void itemsThatWereTakenAreForgottenWhateverTheOrder() {
    CallJudge stack = new CallJudge(false, PATIENCE, ROOM);
    for (int number = 1; number <= 2; number++) {
      stack.putBegins(item(number));
    }
    stack.takeBegins(C1);
    assertThat(stack.takeReturned(C1, item(2))).isEmpty();
    stack.putReturned(item(2));
    assertThat(stack.underWay()).isEqualTo(1);
    stack.putReturned(item(1));
    stack.takeBegins(C1);
    assertThat(stack.takeReturned(C1, item(1))).isEmpty();
    assertThat(stack.underWay()).isZero();
  }

  @Test
  void anItemTakenTwiceIsDoubled() {
    put(1);
    assertThat(take(C1, 1)).isEmpty();
    assertThat(take(C2, 1)).contains(ViolationKind.DUPLICATED);
  }

  @Test
  void anItemTakenAfterAYoungerOneIsOutOfOrder() {
    put(1);
    put(2);
    assertThat(take(C1, 2)).isEmpty();
    assertThat(take(C1, 1)).contains(ViolationKind.OUT_OF_ORDER);
  }

  @Test
  void ofTakesThatOverlapEitherMayHaveBeenFirst() {
    put(1);
    put(2);
    judge.takeBegins(C1);
    assertThat(take(C2, 2)).isEmpty();
    assertThat(judge.takeReturned(C1, item(1))).isEmpty();
  }

  @Test
  void ofPutsThatOverlapEitherMayHaveBeenFirst() {
    judge.putBegins(item(1));
    put(2);
    judge.putReturned(item(1));
    assertThat(take(C1, 1)).isEmpty();
    put(3);
    judge.putBegins(item(4));
    put(5);
    judge.putReturned(item(4));
    assertThat(take(C1, 2)).isEmpty();
    assertThat(take(C1, 3)).isEmpty();
    assertThat(take(C1, 5)).isEmpty();
    assertThat(take(C1, 4)).isEmpty();
  }

  @Test
  void aTakeMayReturnBeforeThePut() {
    judge.putBegins(item(1));
    assertThat(take(C1, 1)).isEmpty();
    judge.putReturned(item(1));
    assertThat(take(C2, 1)).contains(ViolationKind.DUPLICATED);
  }

  @Test
  void anItemThatManyTakesHavePassedIsLost() {
    for (int number = 1; number <= 4; number++) {
      put(number);
    }
    assertThat(take(C1, 2)).isEmpty();
    assertThat(take(C1, 3)).isEmpty();
    Optional<Finding> lost = takeAsFinding(4);
    assertThat(lost.map(Finding::kind)).contains(ViolationKind.OVERWRITTEN);
    assertThat(lost.map(Finding::item)).contains(item(1));
  }

  private Optional<Finding> takeAsFinding(int number) {
    judge.takeBegins(C1);
    return judge.takeReturned(C1, item(number));
  }

  /** The thread that took the item may not have come to report it. */
  @Test
  void anItemIsNotLostWhileATakeThatBeganBeforeIsUnderWay() {
    for (int number = 1; number <= 4; number++) {
      put(number);
    }
    judge.takeBegins(C2);
    assertThat(take(C1, 2)).isEmpty();
    assertThat(take(C1, 3)).isEmpty();
    assertThat(take(C1, 4)).isEmpty();
    assertThat(judge.takeReturned(C2, item(1))).isEmpty();
  }

  @Test
  void aPileMayReturnTheYoungestFirst() {
    CallJudge ofPile = new CallJudge(false, PATIENCE, ROOM);
    for (int number = 1; number <= 2; number++) {
      ofPile.putBegins(item(number));
      ofPile.putReturned(item(number));
    }
    ofPile.takeBegins(C1);
    assertThat(ofPile.takeReturned(C1, item(2))).isEmpty();
    ofPile.takeBegins(C1);
    assertThat(ofPile.takeReturned(C1, item(1))).isEmpty();
    ofPile.takeBegins(C1);
    assertThat(ofPile.takeReturned(C1, item(1)).map(Finding::kind))
        .contains(ViolationKind.DUPLICATED);
  }

  @Test
  void moreItemsThanFitAreOneTooMany() {
    for (int number = 1; number <= ROOM; number++) {
      put(number);
    }
    assertThat(overfullPut(ROOM + 1)).isTrue();
    take(C1, 1);
    take(C1, 2);
    assertThat(overfullPut(ROOM + 2)).isFalse();
  }

  @Test
  void aTakeUnderWayMayHaveMadeRoom() {
    for (int number = 1; number <= ROOM; number++) {
      put(number);
    }
    judge.takeBegins(C1);
    assertThat(overfullPut(ROOM + 1)).isFalse();
    assertThat(overfullPut(ROOM + 2)).isTrue();
    judge.tookNothing(C1);
    assertThat(overfullPut(ROOM + 3)).isTrue();
  }

  @Test
  void aTakeThatThrewMayHaveMadeRoom() {
    judge.takeBegins(C1);
    for (int number = 1; number <= ROOM; number++) {
      put(number);
    }
    judge.takeThrew(C1);
    assertThat(overfullPut(ROOM + 1)).isFalse();
  }

  private boolean overfullPut(int number) {
    judge.putBegins(item(number));
    Optional<Finding> found = judge.putReturned(item(number));
    assertThat(found.stream()).allMatch(each -> each.kind() == ViolationKind.OVER_CAPACITY);
    return found.isPresent();
  }
}

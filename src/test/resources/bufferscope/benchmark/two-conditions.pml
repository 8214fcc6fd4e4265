/*
 * The buffer with one lock and two conditions, for SPIN: PRODUCERS, CONSUMERS, CAPACITY and ITEMS
 * are defined on the command line. A section between lock and unlock is one step, which is what a
 * person finds out who knows that the lock protects everything. Items have no names here.
 *
 * With MERGED, a thread that comes back from its wait is at the same place as one that has just
 * begun, which again is what a person finds out.
 */
#define THREADS (PRODUCERS + CONSUMERS)

byte count;
bool waits[THREADS];
byte notFull[PRODUCERS];
byte notFullLength;
byte notEmpty[CONSUMERS];
byte notEmptyLength;
hidden byte i;

/* Wakes the thread that waits longest. */
#define SIGNAL(queue, length) \
  if \
  :: length > 0 -> \
     waits[queue[0]] = false; length--; i = 0; \
     do :: i < length -> queue[i] = queue[i + 1]; i++ :: else -> break od; \
     queue[length] = 0 \
  :: else -> skip \
  fi

inline put() {
  if
  :: count == CAPACITY -> waits[me] = true; notFull[notFullLength] = me; notFullLength++
  :: else -> count++; done++; SIGNAL(notEmpty, notEmptyLength)
  fi
}

inline take() {
  if
  :: count == 0 -> waits[me] = true; notEmpty[notEmptyLength] = me; notEmptyLength++
  :: else -> count--; SIGNAL(notFull, notFullLength)
  fi
}

#ifdef MERGED
proctype producer(byte me) {
  byte done;
  do
  :: d_step { !waits[me] && done < ITEMS -> put() }
  :: !waits[me] && done == ITEMS -> break
  od
}

proctype consumer(byte me) {
  end: do
  :: d_step { !waits[me] -> take() }
  od
}
#else
proctype producer(byte me) {
  byte done;
  byte before;
  do
  :: done < ITEMS ->
     d_step { before = done; put() }
     do
     :: before == done -> d_step { !waits[me] -> put() }
     :: before != done -> before = 0; break
     od
  :: else -> break
  od
}

proctype consumer(byte me) {
  bool waited;
  end: do
  :: d_step { take(); waited = waits[me] }
     endWait: do
     :: waited -> endAgain: d_step { !waits[me] -> take(); waited = waits[me] }
     :: !waited -> break
     od
  od
}
#endif

init {
  byte next;
  atomic {
    do
    :: next < PRODUCERS -> run producer(next); next++
    :: next >= PRODUCERS && next < THREADS -> run consumer(next); next++
    :: next == THREADS -> break
    od;
    next = 0
  }
}

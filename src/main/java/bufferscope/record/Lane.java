package bufferscope.record;

import bufferscope.event.Role;

/**
 * The lane of a thread in a timeline.
 *
 * @param activities the activities of the thread; each ends where the next one begins
 * @param marks its momentary acts; the event itself is in the {@link Stretch}
 */
public record Lane(
    int thread, String name, Role role, Track<Activity> activities, Track<MarkKind> marks) {}

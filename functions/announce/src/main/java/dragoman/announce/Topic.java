package dragoman.announce;

import dragoman.announcement.Announcement;

/** Carries announcements to those who subscribed. */
public interface Topic {
    /** Hands an announcement on. When this returns it will be delivered. */
    void publish(Announcement announcement);
}

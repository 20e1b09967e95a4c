package dragoman.api.http;

/** The key that cursors are signed with, so that nobody makes one up. */
public interface CursorKey {
    /** The key's bytes, the same for all who answer calls. */
    byte[] bytes();
}

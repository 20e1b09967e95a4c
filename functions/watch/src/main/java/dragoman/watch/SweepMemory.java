package dragoman.watch;

import java.util.List;
import java.util.Optional;

/** What one sweep of the inbox leaves for the next. */
public interface SweepMemory {
    /** How far the present pass has come; empty before the first one. */
    Optional<SweepPass> pass();

    /** Remembers how far the pass has come. */
    void save(SweepPass pass);

    /** The uploads that were announced again and had not ended when they were last looked at. */
    List<AnnouncedUpload> announced();

    /** Remembers that an upload was announced again. */
    void save(AnnouncedUpload announced);

    /** Forgets an upload that has ended. */
    void forget(String upload);
}

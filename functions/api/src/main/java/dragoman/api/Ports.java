package dragoman.api;

import java.time.InstantSource;

/** What the calls need of the world. */
record Ports(
        Submissions submissions,
        UploadAddresses addresses,
        Reading reading,
        CursorKey cursorKey,
        Correcting correcting,
        Failures failures,
        Subscriptions subscriptions,
        InstantSource clock,
        Submit.Pause pause,
        int mostBytes) {}

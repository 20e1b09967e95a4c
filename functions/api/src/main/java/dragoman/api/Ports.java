package dragoman.api;

import dragoman.api.dispatch.Archive;
import dragoman.api.dispatch.Corrections;
import dragoman.api.failure.Failures;
import dragoman.api.http.CursorKey;
import dragoman.api.subscription.Subscriptions;
import dragoman.api.upload.Submissions;
import dragoman.api.upload.Submit;
import dragoman.api.upload.UploadUrls;

import java.time.InstantSource;

/** What the calls need of the world. */
record Ports(
        Submissions submissions,
        UploadUrls addresses,
        Archive reading,
        CursorKey cursorKey,
        Corrections correcting,
        Failures failures,
        Subscriptions subscriptions,
        InstantSource clock,
        Submit.Pause pause,
        int maxBytes) {}

package dragoman.api;

import dragoman.api.dispatch.Corrections;
import dragoman.api.failure.Failures;
import dragoman.api.http.CursorKey;
import dragoman.api.subscription.Subscriptions;
import dragoman.api.upload.Submissions;
import dragoman.api.upload.Submit;
import dragoman.api.upload.UploadUrls;
import dragoman.api.upload.WaitingPlaces;

import java.time.InstantSource;

/** What the calls use. */
record Ports(
        Submissions submissions,
        WaitingPlaces waitingPlaces,
        UploadUrls uploadUrls,
        Archive archive,
        CursorKey cursorKey,
        Corrections corrections,
        Failures failures,
        Subscriptions subscriptions,
        InstantSource clock,
        Submit.Pause pause,
        int maxBytes) {}

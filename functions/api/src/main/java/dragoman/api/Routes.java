package dragoman.api;

import dragoman.api.dispatch.CorrectSegment;
import dragoman.api.dispatch.Export;
import dragoman.api.dispatch.ListDispatches;
import dragoman.api.dispatch.ListQuotes;
import dragoman.api.dispatch.ReadFeed;
import dragoman.api.dispatch.ReadRecord;
import dragoman.api.dispatch.ReadStats;
import dragoman.api.failure.ListFailures;
import dragoman.api.failure.RetryFailures;
import dragoman.api.http.OpenApi;
import dragoman.api.http.Route;
import dragoman.api.subscription.ManageSubscriptions;
import dragoman.api.upload.CreateUploadUrl;
import dragoman.api.upload.ReadOriginal;
import dragoman.api.upload.ReadUpload;
import dragoman.api.upload.Submit;

import java.util.List;

/** The table of calls: a call of the API is a line here, and an operation in openapi.json. */
final class Routes {
    private Routes() {}

    static List<Route> of(Ports ports, OpenApi contract) {
        Archive archive = ports.archive();
        Submit submit =
                new Submit(
                        ports.submissions(),
                        ports.waitingPlaces(),
                        archive.records(),
                        archive.uploads(),
                        ports.clock(),
                        ports.pause(),
                        ports.maxBytes());
        ManageSubscriptions subscriptions = new ManageSubscriptions(ports.subscriptions());
        ReadRecord readRecord = new ReadRecord(archive.records());
        ListDispatches list =
                new ListDispatches(archive.cards(), archive.records(), ports.cursorKey());
        ReadFeed feed = new ReadFeed(list);
        Export export = new Export(list, archive.records());
        RetryFailures retryFailures = new RetryFailures(ports.failures());
        return List.of(
                Route.post("/dispatches", submit::apply),
                Route.get("/dispatches", list::apply),
                Route.get("/export.csv", export::csv),
                Route.get("/export.ndjson", export::ndjson),
                Route.get("/openapi.json", contract::apply),
                Route.get("/feed.atom", feed::atom),
                Route.get("/feed.json", feed::json),
                Route.get("/dispatches/{id}", readRecord::apply),
                Route.get("/dispatches/{id}/versions", readRecord::versions),
                Route.get("/stats", new ReadStats(archive.counts(), ports.clock())::apply),
                Route.get("/quotes", new ListQuotes(archive.cards(), ports.cursorKey())::apply),
                Route.put(
                        "/dispatches/{id}/renditions/{language}/segments/{n}",
                        new CorrectSegment(archive.records(), ports.corrections(), ports.clock())
                                ::apply),
                Route.post(
                        "/uploads",
                        new CreateUploadUrl(ports.uploadUrls(), ports.maxBytes())::apply),
                Route.get(
                        "/uploads/{id}",
                        new ReadUpload(archive.uploads(), ports.uploadUrls())::apply),
                Route.get("/uploads/{id}/original", new ReadOriginal(ports.failures())::apply),
                Route.get("/failures", new ListFailures(ports.failures())::apply),
                Route.post("/failures/retry", retryFailures::all),
                Route.post("/failures/{id}/retry", retryFailures::one),
                Route.post("/subscriptions", subscriptions::subscribe),
                Route.get("/subscriptions", subscriptions::list),
                Route.get("/subscriptions/{id}", subscriptions::read),
                Route.delete("/subscriptions/{id}", subscriptions::end));
    }
}

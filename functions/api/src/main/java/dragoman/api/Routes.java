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
        Submit submit =
                new Submit(
                        ports.submissions(),
                        ports.reading(),
                        ports.clock(),
                        ports.pause(),
                        ports.maxBytes());
        ManageSubscriptions subscribing = new ManageSubscriptions(ports.subscriptions());
        ReadRecord readRecord = new ReadRecord(ports.reading());
        ListDispatches list = new ListDispatches(ports.reading(), ports.cursorKey());
        ReadFeed feed = new ReadFeed(list);
        Export export = new Export(list, ports.reading());
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
                Route.get("/stats", new ReadStats(ports.reading(), ports.clock())::apply),
                Route.get("/quotes", new ListQuotes(ports.reading(), ports.cursorKey())::apply),
                Route.put(
                        "/dispatches/{id}/renditions/{language}/segments/{n}",
                        new CorrectSegment(ports.reading(), ports.correcting(), ports.clock())
                                ::apply),
                Route.post(
                        "/uploads",
                        new CreateUploadUrl(ports.addresses(), ports.maxBytes())::apply),
                Route.get(
                        "/uploads/{id}", new ReadUpload(ports.reading(), ports.addresses())::apply),
                Route.get("/uploads/{id}/original", new ReadOriginal(ports.failures())::apply),
                Route.get("/failures", new ListFailures(ports.failures())::apply),
                Route.post("/failures/retry", retryFailures::all),
                Route.post("/failures/{id}/retry", retryFailures::one),
                Route.post("/subscriptions", subscribing::subscribe),
                Route.get("/subscriptions", subscribing::list),
                Route.get("/subscriptions/{id}", subscribing::read),
                Route.delete("/subscriptions/{id}", subscribing::end));
    }
}

"""Compares what was uploaded with what the embedded cloud has of it, by content. What `bench/kill` uses."""
import collections
import json
import re
import time
import urllib.parse

import embedded_cloud
import made_dispatches

FIRST = str(made_dispatches.FIRST_NUMBER)
NUMBER = re.compile(rf"\b{FIRST[0]}\d{{{len(FIRST) - 1}}}\b")
LINK = re.compile(r'<([^>]*)>;\s*rel="next"')


def get(cloud, path):
    answer = cloud.api("GET", path)
    return json.loads(answer.body) if answer.status == 200 else None


def records(cloud):
    """All records, as the export has them."""
    found = []
    path = "/export.ndjson?limit=1000"
    while path:
        answer = cloud.api("GET", path)
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status} {answer.body[:200]}")
        found += [json.loads(line) for line in answer.body.decode().splitlines() if line]
        following = LINK.search(answer.headers.get("link", ""))
        address = urllib.parse.urlsplit(following[1]) if following else None
        path = f"{address.path}?{address.query}" if address else None
    return found


def pages(cloud, path, name):
    """What all pages of a list have."""
    found = []
    cursor = ""
    while cursor is not None:
        page = get(cloud, f"{path}?limit=100" + (f"&cursor={urllib.parse.quote(cursor)}" if cursor else ""))
        if page is None:
            raise SystemExit(f"{path} was not answered")
        found += page[name]
        cursor = page.get("next")
    return found


def counted(cloud):
    """How many dispatches the counts of days have."""
    return (get(cloud, "/stats") or {}).get("dispatches")


class Quiet:
    """Whether nothing is under way: every upload is acknowledged and has ended, and no queue has a message.

    An upload that is lost never ends. So when the queues have been empty for a while, nothing more is to be expected.
    """

    STALLED = 60

    def __init__(self, cloud, uploads):
        self.cloud = cloud
        self.uploads = uploads
        self.ended = set()
        self.empty_since = None

    def is_reached(self):
        try:
            return (
                all(upload.id for upload in self.uploads)
                and self._are_queues_empty()
                and (self._have_all_ended() or self._is_stalled())
            )
        except embedded_cloud.UNANSWERED:
            return False

    def _are_queues_empty(self):
        if any(self.cloud.waiting().values()):
            self.empty_since = None
            return False
        self.empty_since = self.empty_since or time.monotonic()
        return True

    def _have_all_ended(self):
        for upload in self.uploads:
            if upload.id not in self.ended:
                if (get(self.cloud, f"/uploads/{upload.id}") or {}).get("state") not in ("stored", "failed"):
                    return False
                self.ended.add(upload.id)
        return True

    def _is_stalled(self):
        return time.monotonic() - self.empty_since > self.STALLED


class Verdict:
    """What is lost or doubled, and how many are not."""

    def __init__(self):
        self.records = 0
        self.outcomes = collections.Counter()
        self.problems = []

    def counts(self):
        return {"records": self.records, **dict(sorted(self.outcomes.items())), "problems": len(self.problems)}


def text(record):
    return " ".join(paragraph["text"] for paragraph in record["dispatch"]["paragraphs"])


def compare(cloud, uploads):
    """Looks up every acknowledged upload, and every record."""
    verdict = Verdict()
    there = records(cloud)
    verdict.records = len(there)
    by_number = collections.defaultdict(list)
    for record in there:
        for number in set(NUMBER.findall(text(record))):
            by_number[int(number)].append(record)
    failures = collections.defaultdict(list)
    for failure in pages(cloud, "/failures", "failures"):
        failures[failure["upload"]].append(f"{failure['stage']}: {failure['code']}: {failure['message']}")
    for upload in uploads:
        if upload.id:
            check_upload(cloud, upload, by_number, failures, verdict)
    strangers = failures.keys() - {upload.id for upload in uploads}
    if strangers:
        verdict.problems.append(f"failures of nothing that was uploaded: {[failures[each] for each in strangers]}")
    expected = {dispatch.number: dispatch for upload in uploads for dispatch in upload.file.dispatches}
    for number, dispatch in expected.items():
        check_record(dispatch, by_number[number], verdict)
    check_agreement(cloud, there, expected, verdict)
    return verdict


def check_upload(cloud, upload, by_number, failures, verdict):
    status = get(cloud, f"/uploads/{upload.id}") or {"state": "unknown"}
    failed = failures[upload.id]
    missing = [dispatch.number for dispatch in upload.file.dispatches if not by_number[dispatch.number]]
    if not upload.file.dispatches:
        verdict.outcomes["uploads that cannot be read, each with a failure"] += bool(failed)
        lost = not failed
    elif failed:
        verdict.outcomes["readable uploads with a failure"] += 1
        verdict.problems.append(f"failed: {upload.key} ({upload.id}): {failed}")
        lost = False
    else:
        lost = bool(missing) or status["state"] != "stored"
        verdict.outcomes["uploads whose dispatches all have their records"] += not lost
    if lost:
        there = cloud.s3("HEAD", cloud.inbox, upload.key).status
        verdict.problems.append(
            f"lost: {upload.key} ({upload.id}), by {upload.way}, {upload.file.kind}: without a record {missing}, "
            f"object {there}, status {json.dumps(status)}, queues {cloud.waiting()}"
        )


def check_record(dispatch, there, verdict):
    if len(there) > 1:
        ids = [record["id"] for record in there]
        verdict.problems.append(f"doubled: dispatch {dispatch.number} is in {len(there)} records: {ids}")
    for record in there:
        content = text(record)
        absent = [sentence for sentence in dispatch.sentences() if sentence not in content]
        if absent:
            verdict.problems.append(f"altered: {record['id']} lacks {absent}")
        versions = len(record.get("versions", [1]))
        if versions != 1:
            verdict.problems.append(f"doubled: {record['id']} has {versions} versions: {record.get('versions')}")


def check_agreement(cloud, there, expected, verdict):
    ids = [record["id"] for record in there]
    strange = [record["id"] for record in there if not any(int(n) in expected for n in NUMBER.findall(text(record)))]
    if strange:
        verdict.problems.append(f"records of nothing that was uploaded: {strange}")
    cards = [card["id"] for card in pages(cloud, "/dispatches", "dispatches")]
    for name, listed in (("exported", ids), ("listed", cards)):
        twice = [each for each, count in collections.Counter(listed).items() if count > 1]
        if twice:
            verdict.problems.append(f"{name} twice: {twice}")
    if set(cards) != set(ids):
        verdict.problems.append(f"listed or exported, not both: {sorted(set(cards) ^ set(ids))}")
    if counted(cloud) != len(ids):
        verdict.problems.append(f"the counts have {counted(cloud)} dispatches, and there are {len(ids)} records")

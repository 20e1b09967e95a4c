"""Uploads of made-up files to the embedded cloud, each until it is acknowledged. What `bench/kill` and `bench/disk-full` use."""
import collections
import json
import queue
import threading
import time
import urllib.parse

import embedded_cloud
import made_dispatches

UPLOADERS = 4
PAUSE = 0.2


class Upload:
    """A file that is uploaded, how, and what the cloud answered."""

    def __init__(self, file, way):
        self.file = file
        self.way = way
        self.id = None
        self.key = None

    def attempt(self, cloud):
        """Uploads it, and returns why it was not acknowledged; nothing if it was."""
        try:
            answer = self._put(cloud) if self.way == "S3" else self._submit(cloud)
        except embedded_cloud.UNANSWERED as error:
            return type(error).__name__
        return None if answer.status in (200, 202) else f"{self.way} {answer.status}"

    def attempt_until_acknowledged(self, cloud):
        """Uploads it as often as it takes, and returns why each other attempt was not acknowledged."""
        refusals = []
        while not self.id:
            refusal = self.attempt(cloud)
            if refusal:
                refusals.append(refusal)
                time.sleep(PAUSE)
        return refusals

    def _put(self, cloud):
        key = f"made/{self.file.name}"
        answer = cloud.s3("PUT", cloud.inbox, key, self.file.content)
        if answer.status == 200:
            self.key = key
            self.id = embedded_cloud.upload_id(cloud.inbox, key, answer.headers["etag"].strip('"'))
        return answer

    def _submit(self, cloud):
        name = urllib.parse.quote(self.file.name)
        answer = cloud.api("POST", f"/dispatches?name={name}", self.file.content)
        if answer.status == 202:
            status = json.loads(answer.body)
            self.id, self.key = status["id"], status["key"]
        return answer


class Uploaders:
    """Threads that upload what they are given, each file until it is acknowledged."""

    def __init__(self, cloud):
        self.cloud = cloud
        self.acknowledged = []
        self.refusals = collections.Counter()
        self.waiting = queue.Queue()
        for _ in range(UPLOADERS):
            threading.Thread(target=self._run, daemon=True).start()

    def give(self, uploads):
        for upload in uploads:
            self.waiting.put(upload)

    def _run(self):
        while True:
            upload = self.waiting.get()
            self.refusals.update(upload.attempt_until_acknowledged(self.cloud))
            self.acknowledged.append(upload)


def made(random, count):
    """Uploads of made-up files, by S3 or by the API."""
    maker = made_dispatches.Maker(random)
    return [Upload(maker.file(), random.choice(("S3", "API"))) for _ in range(count)]

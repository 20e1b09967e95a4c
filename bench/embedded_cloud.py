"""`./dragoman serve` as a process that is started, killed and started again on one folder, and small clients of its services.

What `bench/kill` and `bench/translation-bill` use. Needs Linux (/proc) and a build.
"""
import collections
import contextlib
import datetime
import hashlib
import hmac
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PORTS = ("s3", "sqs", "dynamodb", "translate", "api", "sns")
START_LIMIT = 180
TIMEOUT = 60
KEYS = ("local", "localsecret")
REGION = "eu-west-1"

# What a call raises that a kill cut off.
UNANSWERED = (OSError, http.client.HTTPException, ValueError)

Answer = collections.namedtuple("Answer", "status headers body")


def free_ports(random):
    """The first of as many free ports in a row as `serve` takes, below those that Linux gives to clients."""
    while True:
        first = random.randrange(20_000, 30_000)
        with contextlib.ExitStack() as stack:
            try:
                for port in range(first, first + len(PORTS)):
                    stack.enter_context(socket.socket()).bind(("127.0.0.1", port))
            except OSError:
                continue
        return first


class Processes:
    """What /proc says of processes."""

    @staticmethod
    def _stat(pid):
        name, _, rest = Path(f"/proc/{pid}/stat").read_text().rpartition(")")
        fields = rest.split()
        return {"state": fields[0], "parent": int(fields[1]), "group": int(fields[2])}

    @classmethod
    def all(cls):
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                with contextlib.suppress(OSError):
                    yield int(entry), cls._stat(entry)

    @classmethod
    def children(cls, pid):
        return [child for child, stat in cls.all() if stat["parent"] == pid and stat["state"] != "Z"]

    @classmethod
    def group(cls, group):
        return [pid for pid, stat in cls.all() if stat["group"] == group and stat["state"] != "Z"]

    @staticmethod
    def memory(pid):
        """Megabytes of a process, of shared pages its share."""
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    return int(line.split()[1]) / 1024
        return 0.0


class Cloud:
    """The embedded cloud on a folder; always the same ports, whichever process it is."""

    def __init__(self, data, first_port, log, options=()):
        self.data = data
        self.options = options
        self.port = {name: first_port + i for i, name in enumerate(PORTS)}
        self.log = log
        self.groups = []
        self.process = None
        self.inbox = None
        self.ready = threading.Event()

    def start(self):
        """Starts it; `ready` is set once it has printed its settings."""
        self.ready.clear()
        command = [ROOT / "dragoman", "serve", "--retry-delay", "1", "--data", self.data, "--port", str(self.port["s3"])]
        command += self.options
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=self.log, text=True, start_new_session=True
        )
        self.groups.append(self.process.pid)
        threading.Thread(target=self._read, args=[self.process], daemon=True).start()

    def _read(self, process):
        for line in process.stdout:
            name, _, value = line.strip().removeprefix("export ").partition("=")
            if name == "DRAGOMAN_INBOX":
                self.inbox = value
            if name == "DRAGOMAN_API" and process is self.process:
                self.ready.set()

    def await_ready(self):
        if not wait_until(lambda: self.ready.is_set() or self.process.poll() is not None, START_LIMIT):
            sys.exit(f"the cloud did not start within {START_LIMIT} seconds")
        self.check_alive()

    def check_alive(self):
        if self.process.poll() is not None:
            sys.exit(f"the cloud ended by itself, with status {self.process.returncode}: {self.log.name}")

    def functions(self):
        """The processes of functions."""
        return Processes.children(self.process.pid)

    def memory(self):
        """Megabytes of the cloud, and of all functions."""
        return Processes.memory(self.process.pid), sum(map(Processes.memory, self.functions()))

    def kill(self, everything):
        """Kills all processes, or the cloud's alone so that its functions are left without it; returns how many these are."""
        group = self.process.pid
        if everything:
            os.killpg(group, signal.SIGKILL)
        else:
            self.process.kill()
        self.process.wait()
        self.ready.clear()
        return 0 if everything else len(Processes.group(group))

    def terminate(self):
        """Asks it to end, and returns its exit status."""
        self.process.terminate()
        self.ready.clear()
        return self.process.wait(TIMEOUT)

    def orphans(self):
        """Processes of earlier starts."""
        return [pid for group in self.groups if group != self.process.pid for pid in Processes.group(group)]

    def close(self):
        """Leaves no process behind."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(20)
        for group in self.groups:
            if Processes.group(group):
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(group, signal.SIGKILL)
        if self.process:
            self.process.wait()

    def _call(self, service, method, path, body=b"", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port[service], timeout=TIMEOUT)
        with contextlib.closing(connection):
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())

    def api(self, method, path, body=b""):
        return self._call("api", method, path, body, {"content-type": "application/octet-stream"} if body else {})

    def translate_usage(self):
        """What was asked of Translate since the start (docs/translate-endpoint.md)."""
        answer = self._call("translate", "GET", "/usage")
        if answer.status != 200:
            raise OSError(f"/usage: {answer.status} {answer.body[:200]}")
        return json.loads(answer.body)

    def sqs(self, action, **request):
        headers = {"content-type": "application/x-amz-json-1.0", "x-amz-target": f"AmazonSQS.{action}"}
        answer = self._call("sqs", "POST", "/", json.dumps(request).encode(), headers)
        if answer.status != 200:
            raise OSError(f"{action}: {answer.status} {answer.body[:200]}")
        return json.loads(answer.body)

    def waiting(self):
        """How many messages each queue has, whether visible or not."""
        counts = {}
        for url in self.sqs("ListQueues").get("QueueUrls", []):
            attributes = self.sqs("GetQueueAttributes", QueueUrl=url, AttributeNames=["All"])["Attributes"]
            counts[url.rpartition("/")[2]] = sum(
                int(count) for name, count in attributes.items() if name.startswith("ApproximateNumberOfMessages")
            )
        return counts

    def s3(self, method, bucket, key, body=b""):
        """A request that is signed as S3 wants it (Signature Version 4)."""
        path = urllib.parse.quote(f"/{bucket}/{key}")
        now = datetime.datetime.now(datetime.timezone.utc)
        headers = {
            "host": f"127.0.0.1:{self.port['s3']}",
            "x-amz-content-sha256": hashlib.sha256(body).hexdigest(),
            "x-amz-date": f"{now:%Y%m%dT%H%M%SZ}",
        }
        names = ";".join(headers)
        lines = "".join(f"{name}:{value}\n" for name, value in headers.items())
        request = f"{method}\n{path}\n\n{lines}\n{names}\n{headers['x-amz-content-sha256']}"
        scope = f"{now:%Y%m%d}/{REGION}/s3/aws4_request"
        text = f"AWS4-HMAC-SHA256\n{headers['x-amz-date']}\n{scope}\n{hashlib.sha256(request.encode()).hexdigest()}"
        key_bytes = f"AWS4{KEYS[1]}".encode()
        for part in scope.split("/"):
            key_bytes = hmac.digest(key_bytes, part.encode(), "sha256")
        signature = hmac.digest(key_bytes, text.encode(), "sha256").hex()
        headers["authorization"] = (
            f"AWS4-HMAC-SHA256 Credential={KEYS[0]}/{scope}, SignedHeaders={names}, Signature={signature}"
        )
        return self._call("s3", method, path, body, headers)


def upload_id(bucket, key, etag):
    """The identifier of an upload, as anybody can derive it from S3's answer."""
    return hashlib.sha256(f"{bucket}\n{etag}\n{key}".encode()).hexdigest()[:24]


@contextlib.contextmanager
def busy(processes):
    """That many processes that compute all the time beside everything else."""
    loops = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(processes)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def wait_until(condition, limit):
    """Whether the condition came true within so many seconds."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.5)
    return False

"""Runs the functions' zips in AWS's Lambda Runtime Interface Emulator, beside the services of `./dragoman serve`.

What `.ci/run-on-emulator` and `bench/cold-start` share. Everything listens on 127.0.0.1. Needs Linux, and a build
(./mvnw package).

The emulator is the one that SAM CLI brings along; AWS_LAMBDA_RIE names another.
"""
import contextlib
import http.server
import json
import os
import platform
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import quote_plus

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
INVOCATIONS = "/2015-03-31/functions/function/invocations"
TIMEOUT = 120
PACKED = "lib/function.jar"

# What Lambda's own runtime sets.
FLAGS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"]

STATUS = {"api-submit.json": 202}


def emulator():
    """The emulator's program."""
    if "AWS_LAMBDA_RIE" in os.environ:
        return os.environ["AWS_LAMBDA_RIE"]
    folder = subprocess.check_output([ROOT / ".ci/python-tools", "tools"], text=True).strip()
    machine = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())
    return next(Path(folder).parent.glob(f"lib/python3*/site-packages/samcli/local/rapid/aws-lambda-rie-{machine}"))


def functions():
    """What the template says of each function, by its logical id."""
    template = (ROOT / "template.yaml").read_text()
    memory = re.search(r"^    MemorySize: (\d+)$", template, re.M)[1]
    blocks = re.findall(r"^  (\w+):\n    Type: AWS::Serverless::Function\n(.*?)(?=^  \S)", template, re.M | re.S)
    return {
        name: {key: re.search(rf"^      {key}: (\S+)$", block, re.M)[1] for key in ("CodeUri", "Handler", "Timeout")}
        | {"MemorySize": memory}
        for name, block in blocks
    }


@contextlib.contextmanager
def running(command, **options):
    """A process in a group of its own, of which nothing is left afterwards."""
    process = subprocess.Popen(command, start_new_session=True, **options)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            pass
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class Cloud:
    """The embedded cloud: what `serve` prints once everything answers, and the environment of each function."""

    def __init__(self, settings, environments, java):
        self.settings = settings
        self.api = settings["DRAGOMAN_API"]
        self.environments = environments
        self.java = java


@contextlib.contextmanager
def cloud():
    with tempfile.TemporaryDirectory(prefix="dragoman-variables-") as folder:
        variables = Path(folder) / "variables.json"
        serve = [ROOT / "dragoman", "serve", "--env-vars", variables]
        with running(serve, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            settings = {}
            for line in process.stdout:
                name, _, value = line.strip().removeprefix("export ").partition("=")
                settings[name] = value
                if name == "DRAGOMAN_API":
                    break
            else:
                sys.exit("the embedded cloud did not start")
            # The launcher became the JVM that it found.
            java = os.readlink(f"/proc/{process.pid}/exe")
            yield Cloud(settings, json.loads(variables.read_text()), java)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def post(url, body):
    with urllib.request.urlopen(urllib.request.Request(url, body), timeout=TIMEOUT) as answer:
        # A function that streams its output may have none.
        return json.loads(answer.read() or "{}")


class CloudFormation(http.server.BaseHTTPRequestHandler):
    """Receives what the function of a custom resource reports."""

    received = []

    def do_PUT(self):
        self.received.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def cloudformation():
    """The address that a custom resource's function answers to."""
    with http.server.HTTPServer(("127.0.0.1", 0), CloudFormation) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def upload(api):
    """Submits a dispatch, and returns the object that it came in."""
    dispatch = (ROOT / "events/dispatches/kuna-weather.txt").read_bytes()
    return post(f"{api}/dispatches?wait=20", dispatch)["dispatch"]["upload"]


def event(name, api, answers):
    """A sample event, with what it names replaced by what is there: an object, an address to answer to."""
    sample = json.loads((ROOT / "events" / name).read_text())
    if name.startswith("seed-"):
        sample["ResponseURL"] = answers
    if name == "parse-sqs.json":
        stored = upload(api)
        message = json.loads(sample["Records"][0]["body"])
        s3 = message["Records"][0]["s3"]
        s3["bucket"]["name"] = stored["bucket"]
        s3["object"] |= {"key": quote_plus(stored["key"], "/"), "size": stored["bytes"], "versionId": stored["version"]}
        sample["Records"][0]["body"] = json.dumps(message)
    return json.dumps(sample).encode()


def complaint(name, answer):
    """What is wrong with an answer; nothing where all is well."""
    if name.startswith("seed-"):
        report = CloudFormation.received.pop() if CloudFormation.received else answer
        return "" if report.get("Status") == "SUCCESS" else f"wanted success, got {json.dumps(report)}"
    if name.startswith("watch-"):
        return "" if answer is None else f"wanted nothing, got {json.dumps(answer)}"
    if name.startswith("api-"):
        wanted = STATUS.get(name, 200)
        return "" if answer.get("statusCode") == wanted else f"wanted status {wanted}, got {json.dumps(answer)}"
    return "" if answer == {"batchItemFailures": []} else f"wanted no failures, got {json.dumps(answer)}"


def unpack(properties, folder):
    """Unpacks a function's zip, as Lambda does."""
    with zipfile.ZipFile(ROOT / properties["CodeUri"]) as artifact:
        artifact.extractall(folder)


def pack_classes(task):
    """Puts the classes at the root of a function into a jar: a start-up cache takes no folder of classes."""
    with zipfile.ZipFile(task / PACKED, "w") as jar:
        for file in sorted(task.rglob("*")):
            if file.is_file() and file.parent != task / "lib":
                jar.write(file, file.relative_to(task))
                file.unlink()


def java_command(java, properties, task, flags=()):
    """The command of Lambda's Java runtime for the function that is unpacked in a folder."""
    runtime = [
        next((ROOT / "local/target/lib").glob(f"{jar}-*.jar"))
        for jar in ("aws-lambda-java-runtime-interface-client", "aws-lambda-java-serialization")
    ]
    path = [*sorted((task / "lib").glob("*.jar")), *runtime]
    if not (task / PACKED).exists():
        path.insert(0, task)
    return [java, *FLAGS, *flags, "-cp", ":".join(map(str, path)), RUNTIME, properties["Handler"]]


class Function:
    """A function that the emulator serves."""

    def __init__(self, process, address):
        self.process = process
        self.address = address

    def call(self, body):
        return post(f"http://{self.address}{INVOCATIONS}", body)

    def runtime_processes(self):
        """The processes that the emulator started: it waits with that until the first call."""
        children = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [int(child) for listed in children for child in listed.read_text().split()]


@contextlib.contextmanager
def function(name, properties, environment, runtime, task, log, program):
    """Starts the emulator with a function's runtime; it runs the runtime at the first call."""
    address, runtime_api = (f"127.0.0.1:{free_port()}" for _ in range(2))
    environment = environment | {
        "PATH": os.environ["PATH"],
        "LAMBDA_TASK_ROOT": str(task),
        "AWS_LAMBDA_FUNCTION_NAME": name,
        "AWS_LAMBDA_FUNCTION_TIMEOUT": properties["Timeout"],
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": properties["MemorySize"],
        "AWS_LAMBDA_LOG_FORMAT": "JSON",
    }
    command = [program, "--log-level", "error", "--runtime-interface-emulator-address", address]
    command += ["--runtime-api-address", runtime_api, *runtime]
    with log.open("w") as output, running(command, env=environment, cwd=task, stdout=output, stderr=output) as process:
        await_port(address, process)
        yield Function(process, address)


def await_port(address, process):
    host, _, port = address.partition(":")
    while process.poll() is None:
        with contextlib.suppress(ConnectionRefusedError):
            socket.create_connection((host, int(port))).close()
            return
        time.sleep(0.02)
    sys.exit(f"the emulator ended with status {process.returncode}")

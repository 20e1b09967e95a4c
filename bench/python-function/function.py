"""The same work as parse's, as plain as it gets: reads the object, updates the table, sends a message on."""
import json
import os
from urllib.parse import unquote_plus

import boto3

s3 = boto3.client("s3")
sqs = boto3.client("sqs")
table = boto3.client("dynamodb")


def handler(event, _context):
    for record in event["Records"]:
        for change in json.loads(record["body"])["Records"]:
            bucket = change["s3"]["bucket"]["name"]
            key = unquote_plus(change["s3"]["object"]["key"])
            text = s3.get_object(Bucket=bucket, Key=key)["Body"].read().decode()
            table.update_item(
                TableName=os.environ["TABLE"],
                Key={"pk": {"S": "U#cold-start"}, "sk": {"S": "UPLOAD"}},
                UpdateExpression="SET parsed = :text",
                ExpressionAttributeValues={":text": {"S": text}},
            )
            sqs.send_message(QueueUrl=os.environ["PARSED_QUEUE_URL"], MessageBody=json.dumps({"text": text}))
    return {"batchItemFailures": []}

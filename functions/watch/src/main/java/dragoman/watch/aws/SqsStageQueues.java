package dragoman.watch.aws;

import dragoman.dispatch.Upload;
import dragoman.handoff.aws.S3Notification;
import dragoman.watch.StageQueues;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.util.List;

/** The queues before the stages. */
public final class SqsStageQueues implements StageQueues {
    private final SqsClient queues;
    private final String uploads;
    private final List<String> later;

    /**
     * Queues by their URLs.
     *
     * @param uploads the queue that S3 announces uploads to
     * @param later the queues of the later stages
     */
    public SqsStageQueues(SqsClient queues, String uploads, List<String> later) {
        this.queues = queues;
        this.uploads = uploads;
        this.later = List.copyOf(later);
    }

    @Override
    public boolean areEmpty() {
        return isEmpty(uploads) && later.stream().allMatch(this::isEmpty);
    }

    private boolean isEmpty(String url) {
        return queues
                .getQueueAttributes(
                        request ->
                                request.queueUrl(url)
                                        .attributeNames(
                                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                                QueueAttributeName
                                                        .APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                                QueueAttributeName
                                                        .APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes()
                .values()
                .stream()
                .allMatch("0"::equals);
    }

    @Override
    public void announce(Upload upload) {
        queues.sendMessage(
                request ->
                        request.queueUrl(uploads).messageBody(S3Notification.announcing(upload)));
    }
}

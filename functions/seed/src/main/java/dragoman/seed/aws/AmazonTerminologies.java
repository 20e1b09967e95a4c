package dragoman.seed.aws;

import dragoman.seed.Terminologies;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.translate.TranslateClient;
import software.amazon.awssdk.services.translate.model.Directionality;
import software.amazon.awssdk.services.translate.model.MergeStrategy;
import software.amazon.awssdk.services.translate.model.ResourceNotFoundException;
import software.amazon.awssdk.services.translate.model.TerminologyDataFormat;

/**
 * Custom terminologies of Amazon Translate. One that takes another's place is in use everywhere
 * after ten minutes at most.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/translate/latest/APIReference/API_ImportTerminology.html">ImportTerminology</a>
 */
public final class AmazonTerminologies implements Terminologies {
    private final TranslateClient client;

    public AmazonTerminologies(TranslateClient client) {
        this.client = client;
    }

    @Override
    public void put(String name, byte[] csv) {
        client.importTerminology(
                request ->
                        request.name(name)
                                .mergeStrategy(MergeStrategy.OVERWRITE)
                                .terminologyData(
                                        data ->
                                                data.format(TerminologyDataFormat.CSV)
                                                        // A term is translated from each of its
                                                        // languages into each other.
                                                        .directionality(Directionality.MULTI)
                                                        .file(SdkBytes.fromByteArray(csv))));
    }

    @Override
    public void remove(String name) {
        try {
            client.deleteTerminology(request -> request.name(name));
        } catch (ResourceNotFoundException e) {
            // It is gone already, which is what was asked.
        }
    }
}

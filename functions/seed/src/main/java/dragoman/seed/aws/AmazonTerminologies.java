package dragoman.seed.aws;

import dragoman.seed.Terminologies;
import dragoman.terminology.ServiceTerminology;

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
    public void put(String name, ServiceTerminology terminology) {
        client.importTerminology(
                request ->
                        request.name(name)
                                .mergeStrategy(MergeStrategy.OVERWRITE)
                                .terminologyData(
                                        data ->
                                                data.format(TerminologyDataFormat.CSV)
                                                        .directionality(Directionality.UNI)
                                                        .file(
                                                                SdkBytes.fromUtf8String(
                                                                        terminology.csv()))));
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

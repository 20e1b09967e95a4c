package dragoman.local.translate.terminology;

import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ServiceException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A custom terminology.
 *
 * @param origin what was imported
 * @param table the terms
 * @param created when it was first imported
 * @param changed when it was last imported
 */
public record Terminology(Origin origin, TermTable table, Instant created, Instant changed) {
    /**
     * What was imported.
     *
     * @param format of the file
     * @param bytes size of the file
     * @param encryptionKey type and id of the key that the service is to encrypt it with
     */
    public record Origin(
            String name,
            Optional<String> description,
            Format format,
            Directionality directionality,
            int bytes,
            Map<String, String> encryptionKey) {
        public Origin {
            encryptionKey = Map.copyOf(encryptionKey);
        }
    }

    /** The name by which requests ask for it. */
    public String name() {
        return origin.name();
    }

    /** The languages that its terms are translated into. */
    public List<String> targets() {
        return table.languages().subList(1, table.languages().size());
    }

    /**
     * The terms for a pair of languages.
     *
     * @throws ServiceException when it has none
     */
    public Terms terms(String source, String target) {
        int from = table.languages().indexOf(source);
        int to = table.languages().indexOf(target);
        boolean reads = from == 0 || (from > 0 && origin.directionality() == Directionality.MULTI);
        if (!reads || to < 0) {
            throw new ServiceException(
                    ErrorCode.INVALID_REQUEST,
                    "The terminology %s has no terms for %s to %s"
                            .formatted(name(), source, target));
        }
        return new Terms(table.column(from, to));
    }

    /** The terminology as a file. */
    public byte[] file(Format format) {
        return table.write(format);
    }
}

package dragoman.api.aws;

import dragoman.api.dispatch.Corrections;
import dragoman.archive.StoredRecord;
import dragoman.archive.aws.Versions;
import dragoman.memory.Memory;
import dragoman.memory.Unit;
import dragoman.record.Correction;

import java.util.Optional;

/** Corrections in the table of records and in that of the translation memory. */
public final class DynamoCorrections implements Corrections {
    private final Versions versions;
    private final Memory memory;

    public DynamoCorrections(Versions versions, Memory memory) {
        this.versions = versions;
        this.memory = memory;
    }

    @Override
    public Optional<StoredRecord> correct(String dispatch, Correction correction) {
        return versions.correct(dispatch, correction);
    }

    @Override
    public void remember(Unit unit) {
        memory.keep(unit);
    }
}

package dragoman.api.aws;

import dragoman.api.Correcting;
import dragoman.api.Reading;
import dragoman.archive.aws.Versions;
import dragoman.memory.Memory;
import dragoman.memory.Unit;
import dragoman.record.Correction;

import java.util.Optional;

/** Corrections in the table of records and in that of the translation memory. */
public final class DynamoCorrecting implements Correcting {
    private final Versions versions;
    private final Memory memory;

    public DynamoCorrecting(Versions versions, Memory memory) {
        this.versions = versions;
        this.memory = memory;
    }

    @Override
    public Optional<Reading.Stored> correct(String dispatch, Correction correction) {
        return versions.correct(dispatch, correction).map(DynamoReading::stored);
    }

    @Override
    public void remember(Unit unit) {
        memory.keep(unit);
    }
}

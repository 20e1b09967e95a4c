package dragoman.translate.aws;

import dragoman.memory.Claims;
import dragoman.memory.Match;
import dragoman.memory.Memory;
import dragoman.memory.Unit;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A memory that knows nothing and keeps nothing. */
final class NoMemory implements Memory, Claims {
    @Override
    public Map<String, Match> find(Collection<String> segments, String from, String to) {
        return Map.of();
    }

    @Override
    public void keep(Collection<Unit> kept) {}

    @Override
    public Set<String> claim(
            Collection<String> segments, String from, String to, String owner, Duration lease) {
        return Set.copyOf(segments);
    }

    @Override
    public void release(Collection<String> segments, String from, String to, String owner) {}
}

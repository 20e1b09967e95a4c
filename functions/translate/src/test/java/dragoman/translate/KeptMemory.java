package dragoman.translate;

import dragoman.memory.Claims;
import dragoman.memory.Match;
import dragoman.memory.Memory;
import dragoman.memory.Unit;
import dragoman.memory.UnitOrigin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A memory and its claims in this process, by exact text. */
final class KeptMemory implements Memory, Claims {
    private final Map<List<String>, Unit> units = new LinkedHashMap<>();
    private final Map<List<String>, String> owners = new HashMap<>();
    private final Set<String> claimedElsewhere = new HashSet<>();
    private final List<Duration> leases = new ArrayList<>();

    /** What a person has translated. */
    KeptMemory knowing(String source, String target) {
        units.put(
                List.of(source, "en"),
                new Unit("ar", "en", source, target, UnitOrigin.Person.UNNAMED, Instant.EPOCH));
        return this;
    }

    /** Has another dispatch claim a text, and have it translated when it is looked up next. */
    KeptMemory translatedElsewhere(String source) {
        claimedElsewhere.add(source);
        return this;
    }

    /** All units, by their source. */
    Map<String, Unit> units() {
        Map<String, Unit> bySource = new LinkedHashMap<>();
        units.forEach((key, unit) -> bySource.put(unit.source(), unit));
        return bySource;
    }

    /** The texts that are claimed and not translated. */
    Set<String> claimed() {
        Set<String> open = new HashSet<>();
        for (List<String> key : owners.keySet()) {
            if (!units.containsKey(key)) {
                open.add(key.getFirst());
            }
        }
        return open;
    }

    /** How long each claim was to last. */
    List<Duration> leases() {
        return leases;
    }

    @Override
    public Map<String, Match> find(Collection<String> segments, String from, String to) {
        Map<String, Match> found = new HashMap<>();
        for (String segment : segments) {
            Unit unit = units.get(List.of(segment, to));
            if (unit != null) {
                found.put(segment, new Match(unit.target(), unit));
            }
        }
        return found;
    }

    @Override
    public void keep(Collection<Unit> kept) {
        kept.forEach(unit -> units.put(List.of(unit.source(), unit.to()), unit));
    }

    @Override
    public Set<String> claim(
            Collection<String> segments, String from, String to, String owner, Duration lease) {
        leases.add(lease);
        Set<String> claimed = new LinkedHashSet<>();
        for (String segment : segments) {
            if (claimedElsewhere.remove(segment)) {
                knowing(segment, "elsewhere:" + segment);
            } else if (owners.putIfAbsent(List.of(segment, to), owner) == null) {
                claimed.add(segment);
            }
        }
        return claimed;
    }

    @Override
    public void release(Collection<String> segments, String from, String to, String owner) {
        segments.forEach(segment -> owners.remove(List.of(segment, to), owner));
    }
}

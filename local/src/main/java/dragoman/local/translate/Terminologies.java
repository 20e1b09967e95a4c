package dragoman.local.translate;

import dragoman.local.translate.engine.LanguagePair;
import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ServiceException;
import dragoman.local.translate.terminology.Terminology;
import dragoman.local.translate.terminology.Terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The terminologies that are kept, with their tags; as many as an account may have. */
final class Terminologies {
    private static final int MAX_TERMINOLOGIES = 100;

    private final ConcurrentSkipListMap<String, Kept> byName = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, String>> tags = new ConcurrentHashMap<>();

    /** A terminology, with its terms ready for the languages that were asked for. */
    record Kept(Terminology terminology, Map<LanguagePair, Terms> ready) {
        Kept(Terminology terminology) {
            this(terminology, new ConcurrentHashMap<>());
        }

        Terms terms(LanguagePair pair) {
            return ready.computeIfAbsent(pair, p -> terminology.terms(p.source(), p.target()));
        }
    }

    Optional<Terminology> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Kept::terminology);
    }

    Kept get(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(() -> unknown(name));
    }

    /** Keeps a terminology, in place of one with the same name. */
    synchronized void put(Terminology terminology) {
        if (!byName.containsKey(terminology.name()) && byName.size() >= MAX_TERMINOLOGIES) {
            throw new ServiceException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "An account has at most %d terminologies".formatted(MAX_TERMINOLOGIES));
        }
        byName.put(terminology.name(), new Kept(terminology));
    }

    void remove(String name) {
        if (byName.remove(name) == null) {
            throw unknown(name);
        }
        tags.remove(name);
    }

    /** All of them, in the order of their names. */
    List<Terminology> list() {
        return byName.values().stream().map(Kept::terminology).toList();
    }

    Map<String, String> tags(String name) {
        return tags.getOrDefault(name, Map.of());
    }

    void setTags(String name, Map<String, String> changed) {
        tags.put(name, Map.copyOf(changed));
    }

    private static ServiceException unknown(String name) {
        return new ServiceException(
                ErrorCode.RESOURCE_NOT_FOUND, "There is no terminology named " + name);
    }
}

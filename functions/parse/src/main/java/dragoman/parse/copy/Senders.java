package dragoman.parse.copy;

import dragoman.parse.agency.Agency;
import dragoman.parse.agency.Marks;
import dragoman.parse.item.Field;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the agency that sent a dispatch, and knows what its file says about its copy. */
final class Senders {
    private final Map<String, Agency> agencies;
    private final Marks marks;

    Senders(List<Agency> agencies, Marks marks) {
        this.agencies =
                agencies.stream()
                        .collect(Collectors.toUnmodifiableMap(Agency::code, agency -> agency));
        this.marks = marks;
    }

    /**
     * The sender: by a field of the format, else by dateline or author line, else by the end mark;
     * never by the running text.
     */
    Optional<String> find(ItemMetadata metadata, Opening opening, Ending ending) {
        List<String> credited = credited(opening, ending);
        return metadata.get(Field.AGENCY)
                .flatMap(marks::named)
                .or(
                        () ->
                                credited.size() == 1
                                        ? Optional.of(credited.getFirst())
                                        : Optional.empty())
                .or(() -> credited.isEmpty() ? ending.sender() : Optional.empty());
    }

    /** Whether nothing shows the sender but an end mark that no other agency uses. */
    boolean isKnownByEndMarkAlone(ItemMetadata metadata, Opening opening, Ending ending) {
        return ending.sender().isPresent()
                && credited(opening, ending).isEmpty()
                && metadata.get(Field.AGENCY).flatMap(marks::named).isEmpty()
                && ending.endMark().filter(mark -> marks.mayBeIn(Folded.fold(mark))).isEmpty();
    }

    /** The agencies that the text itself credits. */
    static List<String> credited(Opening opening, Ending ending) {
        List<String> signed = opening.signature().agencies();
        return signed.isEmpty()
                ? ending.credit().map(Credit::agencies).orElseGet(List::of)
                : signed;
    }

    /** The languages that the agency writes in, where its file names them. */
    List<String> languages(String code) {
        Agency agency = agencies.get(code);
        return agency == null ? List.of() : agency.languages();
    }

    /** Whether the agency ends each of its texts with a mark. */
    boolean alwaysEnds(String code) {
        Agency agency = agencies.get(code);
        return agency != null && agency.alwaysEnds();
    }
}

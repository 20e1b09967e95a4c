package dragoman.parse.agency;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that reads parts of agency text, made once from what is known of agencies, places and
 * calendars.
 */
record Readers(
        Map<String, Agency> agencies,
        Marks marks,
        Gazetteer places,
        DatelineReader dateline,
        SignOffs signOffs,
        AuthorLine.Reader authorLine,
        HeaderDate headerDate,
        EmbargoLine.Reader embargoLine,
        LabelWords labels,
        TakeLabel takes,
        Headline headline,
        Byline byline,
        DateChecks dateChecks,
        Doubts doubts,
        EndMarks endMarks,
        ParagraphKinds paragraphKinds) {

    /** With the agencies that are part of the program. */
    static Readers shipped() {
        return of(Agency.shipped());
    }

    /** With these agencies. */
    static Readers of(List<Agency> agencies) {
        Marks marks = new Marks(agencies);
        CalendarNames names = CalendarNames.shipped().with(agencies);
        Gazetteer places = Gazetteer.shipped();
        LabelWords labels = LabelWords.shipped();
        Days days = new Days(names);
        SignOffs signOffs = new SignOffs(agencies);
        return new Readers(
                agencies.stream().collect(Collectors.toUnmodifiableMap(Agency::code, a -> a)),
                marks,
                places,
                new DatelineReader(agencies, marks, days, places, names),
                signOffs,
                new AuthorLine.Reader(marks, places, signOffs),
                new HeaderDate(agencies.stream().flatMap(a -> a.dateLabels().stream()).toList()),
                EmbargoLine.Reader.shipped(days),
                labels,
                new TakeLabel(names),
                new Headline(
                        agencies.stream().flatMap(a -> a.categories().stream()).toList(), labels),
                Byline.shipped(),
                new DateChecks(names),
                new Doubts(marks),
                new EndMarks(agencies),
                ParagraphKinds.shipped());
    }

    /** The languages that the agency writes in, where its file says so. */
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

package dragoman.parse.copy;

import dragoman.parse.agency.Agency;
import dragoman.parse.agency.Marks;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.dateline.DatelineReader;
import dragoman.parse.place.Gazetteer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that reads parts of agency text, made once from what is known of agencies, places and
 * calendars.
 */
record LayoutReaders(
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
        CopyWarnings doubts,
        EndMarks endMarks,
        ParagraphKinds paragraphKinds) {

    /** With the agencies that are part of the program. */
    static LayoutReaders withDefaults() {
        return of(Agency.builtIn());
    }

    /** With these agencies. */
    static LayoutReaders of(List<Agency> agencies) {
        Marks marks = new Marks(agencies);
        CalendarNames names = CalendarNames.builtIn().with(agencies);
        Gazetteer places = Gazetteer.builtIn();
        LabelWords labels = LabelWords.builtIn();
        Days days = new Days(names);
        SignOffs signOffs = new SignOffs(agencies);
        return new LayoutReaders(
                agencies.stream().collect(Collectors.toUnmodifiableMap(Agency::code, a -> a)),
                marks,
                places,
                new DatelineReader(agencies, marks, days, places, names),
                signOffs,
                new AuthorLine.Reader(marks, places, signOffs),
                new HeaderDate(agencies.stream().flatMap(a -> a.dateLabels().stream()).toList()),
                EmbargoLine.Reader.withDefaults(days),
                labels,
                new TakeLabel(names),
                new Headline(
                        agencies.stream().flatMap(a -> a.categories().stream()).toList(), labels),
                Byline.builtIn(),
                new DateChecks(names),
                new CopyWarnings(marks),
                new EndMarks(agencies),
                ParagraphKinds.builtIn());
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

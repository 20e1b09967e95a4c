package dragoman.parse.copy;

import dragoman.dispatch.SignOff;
import dragoman.parse.agency.Marks;
import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the credits at the end of a text without an end mark, and below it. */
final class CreditReader {
    private static final int MAX_SIGNATURE_LENGTH = 60;
    private static final int MAX_SIGNED_LENGTH = 40;
    // The agency's mark and everybody's initials, after a sentence or alone.
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?:^|(?<=[.!?\"\u201D]) )(?<mark>\\p{Lu}{3,5})(?<initials>(?:"
                            + " \\p{Lu}{2,4}){1,5}) *$");
    private static final Pattern AUTHOR =
            Pattern.compile("\\p{Lu}\\p{L}{0,30}+(?:[ .'-]{1,2}\\p{Lu}\\p{L}{0,30}+){1,4}");
    private static final Pattern DASHES = Pattern.compile("^[-\u2013/ ]+");

    private final Marks marks;

    CreditReader(Marks marks) {
        this.marks = marks;
    }

    /** Whether the line is an agency's mark and nothing else. */
    static boolean isMark(LineSlice line, Marks marks) {
        String folded = DASHES.matcher(Folded.fold(line.text()).strip()).replaceFirst("");
        return marks.exactly(folded).isPresent() && !marks.isWord(folded);
    }

    /** Whether a line was read above which there may be other trailers. */
    boolean read(EndingDraft ending) {
        List<LineSlice> body = ending.body();
        if (!body.isEmpty()) {
            readMarkAndInitials(body.getLast(), ending);
        }
        if (body.size() > 1 && isMarkAndAuthors(body.getLast())) {
            LineSlice last = body.removeLast();
            ending.evidence().addLikely("credits", last, "mark-and-authors");
            ending.creditText(last.text());
        }
        if (body.size() > 1 && isMark(body.getLast(), marks)) {
            LineSlice last = body.removeLast();
            ending.evidence().addLikely("credits", last, "agency-mark-alone");
            ending.creditText(last.text());
            ending.credit(credit(last.text()));
            return true;
        }
        if (!body.isEmpty()) {
            readMarkAtEnd(body.getLast(), ending);
        }
        return false;
    }

    /** Reads an agency's mark and initials after the last sentence: PTI ABC DEF. */
    private void readMarkAndInitials(LineSlice last, EndingDraft ending) {
        int from = Math.max(0, last.text().length() - MAX_SIGNED_LENGTH);
        Matcher match = SIGNED.matcher(last.text().substring(from));
        if (ending.hasSignOff() || !match.find()) {
            return;
        }
        String mark = match.group("mark");
        Optional<Credit> credit = credit(mark);
        LineSlice rest = last.before(from + match.start());
        if (credit.isEmpty() || (rest.isEmpty() && ending.body().size() == 1)) {
            return;
        }
        LineSlice printed = last.from(from + match.start("mark")).before(mark.length());
        LineSlice initials = last.from(from + match.start("initials"));
        ending.evidence().addLikely("credits", printed, "mark-and-initials");
        ending.evidence().addLikely("signOff", initials, "initials-behind-mark");
        ending.creditText(mark);
        ending.credit(credit);
        ending.signOff(new SignOff(initials.text(), Optional.empty(), Optional.empty()));
        ending.replaceLast(rest);
    }

    /** Whether the line is an agency's mark and its authors: WAM/name/name. */
    private boolean isMarkAndAuthors(LineSlice line) {
        String folded = Folded.fold(line.text()).strip();
        int stroke = folded.indexOf('/');
        return stroke > 0
                && folded.length() <= MAX_SIGNATURE_LENGTH
                && !folded.contains(". ")
                && (marks.exactly(folded.substring(0, stroke).strip()).isPresent()
                        || isAuthorAndMark(folded));
    }

    /** Ann Lee/LUNA */
    private boolean isAuthorAndMark(String folded) {
        int stroke = folded.lastIndexOf('/');
        String author = folded.substring(0, stroke).strip();
        return AUTHOR.matcher(author).matches()
                && marks.exactly(folded.substring(stroke + 1).strip()).isPresent();
    }

    private void readMarkAtEnd(LineSlice last, EndingDraft ending) {
        Optional<Credit> credit = Credit.find(last.text(), marks);
        if (credit.isPresent()) {
            ending.credit(credit);
            LineSlice printed = last.from(credit.get().start());
            ending.evidence().addLikely("credits", printed, "agency-mark-at-end");
            ending.onlyCreditText(printed.text());
            ending.replaceLast(last.before(credit.get().start()));
        }
    }

    private Optional<Credit> credit(String mark) {
        return marks.exactly(DASHES.matcher(Folded.fold(mark).strip()).replaceFirst(""))
                .map(code -> new Credit(0, List.of(code)));
    }
}

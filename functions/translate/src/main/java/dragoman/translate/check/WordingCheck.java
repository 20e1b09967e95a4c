package dragoman.translate.check;

import dragoman.rendition.Check;
import dragoman.rendition.CheckKind;
import dragoman.translate.check.Phrases.Occurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what is quoted is still quoted, and what is negated still negated. */
final class WordingCheck {
    private static final int MAX_SHOWN = 60;

    private WordingCheck() {}

    static List<Check> of(SourceSentence source, TargetSentence translated) {
        List<Check> checks = new ArrayList<>();
        List<Occurrence> quoted = Quotations.in(source.text());
        if (quoted.size() > Quotations.in(translated.text()).size()) {
            checks.add(check(CheckKind.QUOTATION, source, quoted.getFirst()));
        }
        Words words = Words.of(source.language());
        List<Occurrence> negations =
                Phrases.occurrences(Token.of(source.text()), words.negations(), words.affirms());
        Words target = translated.words();
        boolean negated =
                translated.holdsAny(target.denies())
                        || !Phrases.occurrences(
                                        translated.tokens(), target.negations(), target.affirms())
                                .isEmpty();
        if (!negations.isEmpty() && !target.negations().isEmpty() && !negated) {
            checks.add(check(CheckKind.NEGATION, source, negations.getFirst()));
        }
        return checks;
    }

    private static Check check(CheckKind kind, SourceSentence source, Occurrence at) {
        String text = source.text().substring(at.start(), at.end());
        String shown =
                text.codePointCount(0, text.length()) > MAX_SHOWN
                        ? text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "\u2026"
                        : text;
        return new Check(kind, source.range(at.start(), at.end()), shown, Optional.empty());
    }
}

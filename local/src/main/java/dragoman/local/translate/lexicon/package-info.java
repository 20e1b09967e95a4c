/**
 * A translation from Arabic to English by a lexicon and rules of grammar, to get the gist. Words
 * are read in all their ways ({@code WordReader}), the likeliest way through a sentence is chosen
 * ({@code ReadingChoice}), cut into phrases ({@code PieceReader}) and put in English order ({@code
 * Clauses}).
 */
@NullMarked
package dragoman.local.translate.lexicon;

import org.jspecify.annotations.NullMarked;

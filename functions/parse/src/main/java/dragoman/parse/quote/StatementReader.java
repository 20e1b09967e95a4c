package dragoman.parse.quote;

import dragoman.dispatch.Quote;

import java.util.List;

/** Reads how a language attributes statements. */
interface StatementReader {
    /** The quotes of a paragraph, in order. */
    List<Quote> read(QuotedText text, Speakers speakers);
}

package dragoman.parse;

import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.item.Item;

/** Receives what is found in one text, in the order of the text. */
interface ItemSink {
    /** Receives an item. */
    void item(Item item);

    /** Receives the reason why a part of the text cannot be read. */
    void rejected(Rejected why);

    /** Whether nothing more is accepted, so that the search can stop. */
    boolean isFull();
}

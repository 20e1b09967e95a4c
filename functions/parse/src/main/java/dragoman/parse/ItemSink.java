package dragoman.parse;

import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.item.Item;

/** Takes what is found in one text, in the order of the text. */
interface ItemSink {
    /** Takes an item. */
    void item(Item item);

    /** Takes the reason why a part of the text cannot be read. */
    void rejected(Rejected why);

    /** Whether nothing more is taken, so that the search can stop. */
    boolean isFull();
}

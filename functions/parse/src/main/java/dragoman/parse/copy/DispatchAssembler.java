package dragoman.parse.copy;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.parse.item.Item;
import dragoman.parse.place.Gazetteer;

import java.time.Instant;

/**
 * Puts a dispatch together from what its format gives and what was found in its text.
 *
 * @param senders finds who sent it
 * @param headings chooses its headline and its kind
 * @param paragraphKinds recognises headings, lists and notes in its body
 * @param places resolves the places of its dateline
 * @param dateChecks finds what contradicts its date
 * @param copyWarnings finds what to doubt in its text
 */
record DispatchAssembler(
        Senders senders,
        Headings headings,
        ParagraphKinds paragraphKinds,
        Gazetteer places,
        DateChecks dateChecks,
        CopyWarnings copyWarnings) {
    /**
     * The dispatch.
     *
     * @param received completes a date without a year, and replaces a missing one
     */
    Dispatch assemble(Item item, Opening opening, Ending ending, Upload upload, Instant received) {
        return new DispatchAssembly(this, item, opening, ending, received).dispatch(upload);
    }
}

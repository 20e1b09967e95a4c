package dragoman.parse.copy;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.parse.item.Item;
import dragoman.parse.place.Gazetteer;

import java.time.Instant;

/**
 * Puts dispatches together from what their formats give and what was found in their texts.
 *
 * @param senders who sent it
 * @param headings which headline and kind count
 * @param paragraphKinds what the lines of the body are
 * @param places where it was written
 * @param dateChecks what contradicts its date
 * @param copyWarnings what to doubt in its text
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
     * @param received completes a date that lacks its year, and stands in for one that is missing
     */
    Dispatch assemble(Item item, Opening opening, Ending ending, Upload upload, Instant received) {
        return new DispatchAssembly(this, item, opening, ending, received).dispatch(upload);
    }
}

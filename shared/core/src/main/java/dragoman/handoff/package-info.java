/** How one stage hands its result to the next: envelopes and the port that sends them. */
@NullMarked
package dragoman.handoff;

import org.jspecify.annotations.NullMarked;

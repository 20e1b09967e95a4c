/** IPTC's Media Topics: which there are, what they are called, and which is part of which. */
@NullMarked
package dragoman.topic;

import org.jspecify.annotations.NullMarked;

/** Compares a translation with its source: figures, dates, money, quotations, negations. */
@NullMarked
package dragoman.translate.check;

import org.jspecify.annotations.NullMarked;

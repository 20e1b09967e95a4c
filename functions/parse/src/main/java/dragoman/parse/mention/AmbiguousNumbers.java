package dragoman.parse.mention;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.Warning;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Warns of numbers that can be read in two ways. */
final class AmbiguousNumbers {
    private AmbiguousNumbers() {}

    /** The same dispatch with a warning for each paragraph that has such a number. */
    static Dispatch warn(Dispatch dispatch) {
        Set<Integer> warned = new HashSet<>();
        Dispatch with = dispatch;
        for (Mention mention : dispatch.mentions()) {
            if (mention.amount().numbers().size() > 1 && warned.add(mention.paragraph())) {
                with =
                        with.with(
                                new Warning(
                                        "ambiguous-number",
                                        "'%s' is %s. Nothing in the text decides which."
                                                .formatted(
                                                        mention.text(),
                                                        String.join(
                                                                " or ",
                                                                mention.amount().numbers())),
                                        Optional.of(mention.paragraph())));
            }
        }
        return with;
    }
}

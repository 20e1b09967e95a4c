package dragoman.rendition;

import dragoman.dispatch.Require;

/**
 * What a language model charges for.
 *
 * @param input tokens that it read
 * @param output tokens that it wrote
 */
public record Tokens(int input, int output) {
    public Tokens {
        Require.notNegative(input, "input");
        Require.notNegative(output, "output");
    }

    /** Both together. */
    public Tokens plus(Tokens other) {
        return new Tokens(input + other.input, output + other.output);
    }
}

package dragoman.seed;

/** Keeps terminologies: a desk's fixed translations of names and terms. */
public interface Terminologies {
    /**
     * Keeps a terminology in place of the one of that name.
     *
     * @param csv a line of language codes, then a line for each term, as Amazon Translate takes it
     */
    void put(String name, byte[] csv);

    /** Forgets a terminology, if it is there. */
    void remove(String name);
}

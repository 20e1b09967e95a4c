package dragoman.seed;

import dragoman.terminology.ServiceTerminology;

/** Keeps terminologies: a desk's fixed translations of names and terms. */
public interface Terminologies {
    /** Keeps a terminology in place of the one of that name. */
    void put(String name, ServiceTerminology terminology);

    /** Forgets a terminology, if it is there. */
    void remove(String name);
}

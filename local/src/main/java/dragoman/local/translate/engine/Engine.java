package dragoman.local.translate.engine;

import java.util.List;

/** A machine that translates. */
interface Engine extends AutoCloseable {
    /** The name that its translations bear as their origin. */
    String origin();

    /**
     * Whether it translates from one language into another; what it does not is left to the next.
     */
    boolean translates(LanguagePair pair);

    /**
     * Translates passages, each by itself.
     *
     * @return their translations, in their order
     * @throws dragoman.local.translate.protocol.ServiceException when it does not translate them
     */
    List<String> translate(List<String> passages, Assignment assignment);

    /** Lets go of what it holds. */
    @Override
    default void close() {}
}

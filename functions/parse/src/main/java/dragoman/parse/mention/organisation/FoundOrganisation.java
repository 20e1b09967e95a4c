package dragoman.parse.mention.organisation;

import java.util.Optional;

/**
 * The name of an organisation among the words of a paragraph.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param joined how many letters at the start of the first word are not part of the name
 * @param english its English name, where a list has it
 * @param key of all its mentions
 */
record FoundOrganisation(
        int from, int to, int joined, Optional<String> english, String key, double confidence) {}

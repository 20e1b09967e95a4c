package dragoman.local.translate.terminology;

import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ServiceException;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a terminology's file contains.
 *
 * @param languages the first one is translated from
 * @param rows a term in each of the languages
 * @param skipped how many rows of the file are not among them, since they are not complete or
 *     translate what an earlier row translates
 */
public record TermTable(List<String> languages, List<List<String>> rows, int skipped) {
    private static final int MAX_TERM_BYTES = 200;
    private static final int MAX_TARGET_LANGUAGES = 10;
    private static final int MIN_LANGUAGES = 2;

    public TermTable {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @param known the languages of the service
     * @throws ServiceException when it is not as its format requires; the message names the line
     */
    public static TermTable read(byte[] file, Format format, Set<String> known) {
        String text = decode(file);
        List<TermRow> rows =
                switch (format) {
                    case CSV -> DelimitedTerms.csv().read(text);
                    case TSV -> DelimitedTerms.tsv().read(text);
                    case TMX -> TmxTerms.read(text, known);
                };
        return of(rows, known);
    }

    private static String decode(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("The terminology file is not in UTF-8");
        }
    }

    private static TermTable of(List<TermRow> rows, Set<String> known) {
        if (rows.isEmpty()) {
            throw refused("The terminology file is empty");
        }
        List<String> languages = rows.getFirst().cells();
        requireLanguages(languages, known);
        Set<String> sources = new HashSet<>();
        List<List<String>> kept = new ArrayList<>();
        for (TermRow row : rows.subList(1, rows.size())) {
            if (row.cells().size() != languages.size()) {
                throw refused(
                        "Line %d of the terminology file has %d terms, and not %d as its first line"
                                .formatted(row.line(), row.cells().size(), languages.size()));
            }
            row.cells().forEach(cell -> requireLength(cell, row.line()));
            if (row.cells().stream().noneMatch(String::isBlank)
                    && sources.add(row.cells().getFirst())) {
                kept.add(row.cells());
            }
        }
        if (kept.isEmpty()) {
            throw refused("The terminology file has no complete row of terms");
        }
        return new TermTable(languages, kept, rows.size() - 1 - kept.size());
    }

    private static void requireLanguages(List<String> languages, Set<String> known) {
        if (languages.size() < MIN_LANGUAGES) {
            throw refused(
                    "The first line of the terminology file must name a source language and at"
                            + " least one target language");
        }
        if (languages.size() > MAX_TARGET_LANGUAGES + 1) {
            throw new ServiceException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The terminology file has %d target languages; %d are the most"
                            .formatted(languages.size() - 1, MAX_TARGET_LANGUAGES));
        }
        Set<String> seen = new HashSet<>();
        for (String language : languages) {
            if (!known.contains(language)) {
                throw refused("The language code '" + language + "' is not supported");
            }
            if (!seen.add(language)) {
                throw refused("The terminology file names the language " + language + " twice");
            }
        }
    }

    private static void requireLength(String term, int line) {
        int bytes = term.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TERM_BYTES) {
            throw refused(
                    "Line %d of the terminology file has a term of %d bytes; %d are the most"
                            .formatted(line, bytes, MAX_TERM_BYTES));
        }
    }

    static ServiceException refused(String message) {
        return new ServiceException(ErrorCode.INVALID_PARAMETER_VALUE, message);
    }

    /** Terms of one language by those of another; of the same term twice, the first. */
    Map<String, String> column(int from, int to) {
        Map<String, String> column = new LinkedHashMap<>();
        rows.forEach(row -> column.putIfAbsent(row.get(from), row.get(to)));
        return column;
    }

    /** The table as a file. */
    byte[] write(Format format) {
        String text =
                switch (format) {
                    case CSV -> DelimitedTerms.csv().write(this);
                    case TSV -> DelimitedTerms.tsv().write(this);
                    case TMX -> TmxTerms.write(this);
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

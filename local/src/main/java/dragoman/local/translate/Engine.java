package dragoman.local.translate;

import dragoman.local.translate.lexicon.Gist;
import dragoman.local.translate.lexicon.Lexicon;
import dragoman.local.translate.memory.TranslationMemory;
import dragoman.memory.Tmx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates from the memory where it can, sentence by sentence where it must, and else gives the
 * gist.
 */
final class Engine {
    private static final Pattern SENTENCE =
            Pattern.compile(
                    ".*?(?:(?<![.!?\u061F\u06D4])[.!?\u061F\u06D4]++(?=\\s|$)|$)\\s*+",
                    Pattern.DOTALL);
    // A soft hyphen is part of a word, so that the words of a term stay together and in order.
    private static final char TERM_JOINER = '\u00AD';
    private static final String OPENS = "\u27E6";
    private static final String CLOSES = "\u27E7";

    private final List<Path> memories;
    private Optional<TranslationMemory> memory = Optional.empty();

    private Engine(List<Path> memories) {
        this.memories = List.copyOf(memories);
    }

    /** The lexicon is read when a sentence is not in the memory: many runs never need it. */
    private static final class ArabicToEnglish {
        private static final Gist GIST = new Gist(Lexicon.parse(lines("lexicon/ar-en.tsv")));

        private static List<String> lines(String name) {
            try (InputStream in = resource(name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
    }

    /**
     * The engine with the memory that is part of the program. It is read at the first translation:
     * many runs find all they need in the desk's own memory.
     *
     * @param memories further translation memories, TMX files; a mistake in them is reported now
     */
    static Engine withDefaults(List<Path> memories) {
        Engine engine = new Engine(memories);
        if (!memories.isEmpty()) {
            engine.memory();
        }
        return engine;
    }

    private synchronized TranslationMemory memory() {
        if (memory.isEmpty()) {
            memory = Optional.of(read(memories));
        }
        return memory.get();
    }

    private static TranslationMemory read(List<Path> memories) {
        TranslationMemory memory = new TranslationMemory();
        try {
            try (InputStream in = resource("samples.tmx")) {
                Tmx.read(in, "samples.tmx", memory::add);
            }
            for (Path file : memories) {
                try (InputStream in = Files.newInputStream(file)) {
                    Tmx.read(in, file.toString(), memory::add);
                }
            }
            return memory;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read a translation memory: " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = Engine.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the program lacks its file " + name);
        }
        return in;
    }

    /**
     * Translates a text.
     *
     * @param terms fixed translations of some of its words
     */
    Translation translate(String text, String source, String target, Map<String, String> terms) {
        if (source.equals(target)) {
            return Translation.of(text, "memory", Map.of());
        }
        Optional<String> whole = memory().find(text, source, target);
        if (whole.isPresent()) {
            return Translation.of(whole.get(), "memory", terms);
        }
        List<String> sentences = sentences(text);
        StringBuilder result = new StringBuilder();
        boolean remembered = true;
        for (String sentence : sentences) {
            Optional<String> known = memory().find(sentence, source, target);
            remembered &= known.isPresent();
            result.append(result.isEmpty() ? "" : " ")
                    .append(known.orElseGet(() -> gist(sentence.strip(), source, target, terms)));
        }
        return Translation.of(result.toString(), remembered ? "memory" : "gist", terms);
    }

    private static String gist(
            String sentence, String source, String target, Map<String, String> terms) {
        Map<String, String> inOnePiece = new HashMap<>(terms);
        inOnePiece.replaceAll((_, term) -> term.replace(' ', TERM_JOINER));
        String fixed = Terminology.apply(sentence, inOnePiece);
        // There is one lexicon; for other pairs of languages all is unknown, and marked so.
        String result =
                source.equals("ar") && target.equals("en")
                        ? ArabicToEnglish.GIST.of(fixed)
                        : OPENS + fixed + CLOSES;
        return result.replace(TERM_JOINER, ' ');
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                sentences.add(matcher.group());
            }
        }
        return sentences;
    }
}

package dragoman.local.translate;

import dragoman.local.translate.lexicon.Gist;
import dragoman.local.translate.lexicon.Lexicon;
import dragoman.local.translate.memory.Tmx;
import dragoman.local.translate.memory.TranslationMemory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates from the memory where it can, sentence by sentence where it must, and else gives the
 * gist.
 */
final class Engine {
    private static final Pattern SENTENCE =
            Pattern.compile(".*?(?:[.!?\u061F\u06D4]+(?=\\s|$)|$)\\s*", Pattern.DOTALL);
    private static final String OPENS = "\u27E6";
    private static final String CLOSES = "\u27E7";

    private final TranslationMemory memory;
    private final Gist gist;

    private Engine(TranslationMemory memory, Gist gist) {
        this.memory = memory;
        this.gist = gist;
    }

    /**
     * The engine with the memory and lexicon that are part of the program.
     *
     * @param memories further translation memories, TMX files
     */
    static Engine shipped(List<Path> memories) {
        TranslationMemory memory = new TranslationMemory();
        try {
            try (InputStream in = resource("samples.tmx")) {
                Tmx.read(in, "samples.tmx", memory);
            }
            for (Path file : memories) {
                try (InputStream in = Files.newInputStream(file)) {
                    Tmx.read(in, file.toString(), memory);
                }
            }
            try (InputStream in = resource("lexicon/ar-en.tsv")) {
                List<String> lines =
                        new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
                return new Engine(memory, new Gist(Lexicon.parse(lines)));
            }
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

    Translation translate(String text, String source, String target) {
        if (source.equals(target)) {
            return new Translation(text, "memory");
        }
        Optional<String> whole = memory.find(text, source, target);
        if (whole.isPresent()) {
            return new Translation(whole.get(), "memory");
        }
        List<String> sentences = sentences(text);
        StringBuilder result = new StringBuilder();
        boolean remembered = true;
        for (String sentence : sentences) {
            Optional<String> known = memory.find(sentence, source, target);
            remembered &= known.isPresent();
            result.append(result.isEmpty() ? "" : " ")
                    .append(known.orElseGet(() -> gist(sentence.strip(), source, target)));
        }
        return new Translation(result.toString(), remembered ? "memory" : "gist");
    }

    private String gist(String sentence, String source, String target) {
        // There is one lexicon; for other pairs of languages all is unknown, and marked so.
        return source.equals("ar") && target.equals("en")
                ? gist.of(sentence)
                : OPENS + sentence + CLOSES;
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

package dragoman.local.pattern;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dragoman.parse.Parser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No regular expression of the code or of a resource file takes more than linear time or overflows
 * the stack, whatever it searches: an upload that cost more would cost minutes. What is counted is
 * how often a character is read, so that no clock is needed.
 */
class PatternGrowthTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("dragoman");
    private static final int SMALL = 10_000;
    // Most searches are plainly linear in a short text already: a few steps for each character, or
    // as many as in a shorter one. What is not is looked at in long ones.
    private static final int SHORT = 500;
    private static final int FEW_STEPS = 20;
    private static final double SUSPICIOUS = 1.5;
    private static final int MAX_STEPS = 3_000;
    // Four times the text may take somewhat more than four times the steps.
    private static final double TOLERANCE = 1.5;

    @Test
    void noPatternTakesMoreThanLinearTime() throws ReflectiveOperationException {
        Map<String, Pattern> patterns = all();
        Map<String, String> slow = new TreeMap<>();

        patterns.forEach(
                (place, pattern) -> objection(pattern).ifPresent(why -> slow.put(place, why)));

        assertThat(patterns).hasSizeGreaterThan(200);
        assertThat(slow).isEmpty();
    }

    /** What is compiled within a method is in no field, and would not be looked at. */
    @Test
    void readersCompileNoPatternsOnTheWay() {
        noClasses()
                .that()
                .resideInAPackage("dragoman.parse..")
                .should()
                .callMethod(String.class, "matches", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .orShould()
                .callMethod(String.class, "replaceFirst", String.class, String.class)
                .orShould()
                .callMethod(Pattern.class, "matches", String.class, CharSequence.class)
                .check(CLASSES);
    }

    @Test
    void collectsPatternsOfClassesObjectsAndResourceFiles() throws ReflectiveOperationException {
        assertThat(all().keySet())
                .anyMatch(place -> place.startsWith("dragoman.parse.format.Anpa1312.START "))
                .anyMatch(place -> place.startsWith("dragoman.parse.date.Days$Search."))
                .anyMatch(place -> place.startsWith("dragoman.parse.agency.AgencyPatterns$Own."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " *=$",
                "(?:a|b)*c",
                "^(?:[a-z]+ ?)+$",
                "\\x16*\\x01",
                "^[a-z] [a-z](?<keyword>.*?)\\s+\\d{2}-\\d{2} \\d{4}",
                "(?m)^[\\s\\x00-\\x1F]*ZCZC\\b",
                "\\s+$",
                "^(?:(?i:re|fwd?) ?: ?)+",
                "<(?:!doctype|p|br)\\b[^>]*>"
            })
    void objectsToPatternsThatTakeMore(String regex) {
        assertThat(objection(Pattern.compile(regex))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?<! ) *+=$", "a", "^\\s*+x", "[^()]{3,30}\\)", "\\d{4}-\\d{2}"})
    void acceptsPatternsThatTakeLinearTime(String regex) {
        assertThat(objection(Pattern.compile(regex))).isEmpty();
    }

    private static Map<String, Pattern> all() throws ReflectiveOperationException {
        Patterns patterns = new Patterns();
        for (JavaClass type : CLASSES) {
            patterns.addStatics(Class.forName(type.getName()));
        }
        patterns.add(Parser.withDefaults());
        return patterns.found();
    }

    /** What is wrong with a pattern, and with which text. */
    private static Optional<String> objection(Pattern pattern) {
        for (NearMatches.Pump pump : NearMatches.of(pattern)) {
            Optional<String> why =
                    objection(pump, text -> find(pattern.matcher(text)))
                            .or(() -> objection(pump, text -> match(pattern.matcher(text))));
            if (why.isPresent()) {
                return why.map(some -> some + ": " + pump);
            }
        }
        return Optional.empty();
    }

    private static void find(Matcher matcher) {
        while (matcher.find()) {
            // All of them, as in replacing.
        }
    }

    private static void match(Matcher matcher) {
        if (matcher.matches()) {
            matcher.reset();
        }
    }

    private static Optional<String> objection(
            NearMatches.Pump pump, Consumer<CharSequence> search) {
        try {
            if (pump.group()) {
                steps(pump, 4 * SMALL, search);
            }
            if (isPlainlyLinear(pump, search)) {
                return Optional.empty();
            }
            long small = steps(pump, SMALL, search);
            long medium = steps(pump, 2 * SMALL, search);
            long large = steps(pump, 4 * SMALL, search);
            return medium > TOLERANCE * 2 * small || large > TOLERANCE * 4 * small
                    ? Optional.of("%d, %d, %d steps".formatted(small, medium, large))
                    : Optional.empty();
        } catch (CountedText.TooManyStepsException e) {
            return Optional.of("over " + MAX_STEPS + " steps for each character");
        } catch (StackOverflowError e) {
            return Optional.of("the stack overflows");
        }
    }

    private static boolean isPlainlyLinear(NearMatches.Pump pump, Consumer<CharSequence> search) {
        long longer = steps(pump, 4 * SHORT, search);
        return longer <= 4L * SHORT * FEW_STEPS
                || longer <= SUSPICIOUS * 4 * steps(pump, SHORT, search);
    }

    private static long steps(NearMatches.Pump pump, int length, Consumer<CharSequence> search) {
        CountedText text = new CountedText(pump.text(length), (long) MAX_STEPS * length);
        search.accept(text);
        return text.steps();
    }
}

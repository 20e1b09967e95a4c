package dragoman.card;

import dragoman.search.SearchForm;
import dragoman.search.Terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of what a dispatch can be found by. A kind with a plural is a parameter of lists, under
 * its {@link #label}. The rarest come first: of several that a list is asked for, the first is
 * looked up, and the others are checked on what that finds.
 */
public enum FacetKind {
    PERSON(Form.NAME, "people"),
    ORGANISATION(Form.NAME, "organisations"),
    /** A word of headlines, names and summaries. */
    TERM(Form.EXACT),
    PLACE(Form.NAME, "places"),
    TOPIC(Form.EXACT, "topics"),
    COUNTRY(Form.CAPITALS, "countries"),
    AGENCY(Form.CAPITALS, "agencies"),
    /** The one kind that every dispatch has. */
    MONTH(Form.EXACT),
    SPEAKER(Form.EXACT),
    /** A person's name by how it sounds, so that it is found in another script or spelling. */
    SOUND(Form.EXACT);

    private static final Map<String, FacetKind> BY_LABEL =
            Arrays.stream(values())
                    .collect(Collectors.toMap(FacetKind::label, Function.identity()));
    private static final List<FacetKind> PARAMETERS =
            Arrays.stream(values()).filter(kind -> kind.plural.isPresent()).toList();

    private final String label = name().toLowerCase(Locale.ROOT);
    private final Form form;
    private final Optional<String> plural;

    FacetKind(Form form) {
        this.form = form;
        this.plural = Optional.empty();
    }

    FacetKind(Form form, String plural) {
        this.form = form;
        this.plural = Optional.of(plural);
    }

    /** How values are written. */
    private enum Form {
        EXACT {
            @Override
            String of(String value) {
                return value;
            }
        },
        CAPITALS {
            @Override
            String of(String value) {
                return value.toUpperCase(Locale.ROOT);
            }
        },
        /** The words in their search form, joined by hyphens: found in whatever spelling. */
        NAME {
            @Override
            String of(String value) {
                return Terms.words(value.replace('-', ' ')).stream()
                        .map(SearchForm::of)
                        .filter(word -> !word.isEmpty())
                        .reduce((words, word) -> words + "-" + word)
                        .orElse(value.toLowerCase(Locale.ROOT));
            }
        };

        abstract String of(String value);
    }

    /** The kinds that lists have a parameter for, the rarest first. */
    public static List<FacetKind> parameters() {
        return PARAMETERS;
    }

    /** The kind with this label. */
    static FacetKind of(String label) {
        FacetKind kind = BY_LABEL.get(label);
        if (kind == null) {
            throw new IllegalArgumentException("'" + label + "' is no kind of facet");
        }
        return kind;
    }

    /** The kind's name in keys and as a parameter. */
    public String label() {
        return label;
    }

    /**
     * The name of several values of a kind that lists have a parameter for.
     *
     * @throws java.util.NoSuchElementException for another kind
     */
    public String plural() {
        return plural.orElseThrow();
    }

    /** A value as it is in keys, however it is written in a dispatch or a query. */
    public String canonical(String value) {
        return form.of(value);
    }

    /** Whether values are names, whose words can be searched for. */
    boolean isNamed() {
        return form == Form.NAME;
    }
}

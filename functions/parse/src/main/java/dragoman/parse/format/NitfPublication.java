package dragoman.parse.format;

import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.ItemMetadata;

import org.jsoup.nodes.Element;

import java.util.Optional;

/** Reads what NITF says of a document besides its text: subjects, keywords, rights, place. */
final class NitfPublication {
    private NitfPublication() {}

    static void read(Element nitf, ItemMetadata.Builder metadata) {
        for (Element subject : Markup.all(nitf, "tobject.subject")) {
            Markup.attribute(subject, "tobject.subject.refnum")
                    .ifPresent(code -> Subjects.add(metadata, code));
        }
        metadata.set(
                Field.GENRE, Markup.attribute(nitf, "tobject.property", "tobject.property.type"));
        for (Element keyword : Markup.all(nitf, "keyword")) {
            Markup.attribute(keyword, "key")
                    .ifPresent(key -> metadata.add(Field.KEYWORDS, key.text(), key));
        }
        metadata.set(
                Field.REVISION,
                Markup.attribute(nitf, "du-key", "version")
                        .or(() -> Markup.attribute(nitf, "du-key", "generation")));
        metadata.set(Field.COPYRIGHT, copyright(nitf).or(() -> Markup.text(nitf, "rights.owner")));
        metadata.set(Field.USAGE_TERMS, Markup.text(nitf, "rights"));
        TypedFields.wordCount(metadata, Markup.attribute(nitf, "pubdata", "item-length"));
        Markup.first(nitf, "evloc").ifPresent(place -> location(place, metadata));
    }

    /** Holder and year, where no line is given. */
    private static Optional<FieldText> copyright(Element nitf) {
        return Markup.attribute(nitf, "doc.copyright", "holder");
    }

    private static void location(Element place, ItemMetadata.Builder metadata) {
        metadata.set(Field.CITY, Markup.attribute(place, "city"));
        metadata.set(Field.STATE, Markup.attribute(place, "state-prov"));
        metadata.set(Field.COUNTRY, Markup.attribute(place, "iso-cc"));
    }
}

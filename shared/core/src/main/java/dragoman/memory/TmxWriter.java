package dragoman.memory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes a translation memory in TMX 1.4b, unit by unit. {@link Tmx} reads the same units back, of
 * times the whole seconds.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
public final class TmxWriter implements AutoCloseable {
    private static final String HEADER =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
              <header creationtool="dragoman" creationtoolversion="1" segtype="sentence" \
            o-tmf="dragoman" adminlang="en" srclang="%s" datatype="plaintext"/>
              <body>
            """
                    .formatted(Tmx.ANY_LANGUAGE);

    private final Writer out;

    /** Begins a file. */
    public TmxWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(HEADER);
    }

    /** Writes a unit. */
    public void write(Unit unit) throws IOException {
        out.write("    <tu");
        attribute("srclang", unit.from());
        attribute("changedate", Tmx.DATE.format(unit.changed()));
        switch (unit.origin()) {
            case UnitOrigin.Person person -> {
                if (person.name().isPresent()) {
                    attribute("changeid", person.name().get());
                }
                out.write(">\n");
                property(Tmx.ORIGIN, Tmx.PERSON);
            }
            case UnitOrigin.Machine machine -> {
                out.write(">\n");
                property(Tmx.ORIGIN, Tmx.MACHINE);
                property(Tmx.ENGINE, machine.engine());
                if (machine.terminology().isPresent()) {
                    property(Tmx.TERMINOLOGY, machine.terminology().get());
                }
                if (machine.expires().isPresent()) {
                    property(Tmx.EXPIRES, Tmx.DATE.format(machine.expires().get()));
                }
            }
        }
        segment(unit.from(), unit.source());
        segment(unit.to(), unit.target());
        out.write("    </tu>\n");
    }

    private void attribute(String name, String value) throws IOException {
        out.write(" " + name + "=\"" + escaped(value) + "\"");
    }

    private void property(String type, String value) throws IOException {
        out.write("      <prop type=\"" + type + "\">" + escaped(value) + "</prop>\n");
    }

    private void segment(String language, String text) throws IOException {
        out.write(
                "      <tuv xml:lang=\""
                        + language
                        + "\"><seg>"
                        + escaped(text)
                        + "</seg></tuv>\n");
    }

    /** Text as XML has it. Characters that XML cannot carry become the replacement character. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                // A reader would take them for blanks or a line's end.
                                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                                default -> escaped.appendCodePoint(isXml(c) ? c : '\uFFFD');
                            }
                        });
        return escaped.toString();
    }

    /** Whether XML 1.0 has the character. */
    private static boolean isXml(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        out.write("  </body>\n</tmx>\n");
        out.close();
    }
}

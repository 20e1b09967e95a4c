package dragoman.parse.bundle;

import dragoman.parse.bundle.Bundle.Element;
import dragoman.parse.bundle.Bundle.Kind;
import dragoman.parse.bundle.Bundle.State;
import dragoman.parse.format.MarkupFormat;
import dragoman.parse.format.MarkupFormat.Syntax;
import dragoman.parse.text.EncodedText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the elements of a bundle that are items, by their tags alone. */
final class MarkupItems {
    private static final int MAX_NAME_LENGTH = 80;
    private final EncodedText text;
    private final List<Element> items = new ArrayList<>();
    private int at;

    MarkupItems(EncodedText text, int first) {
        this.text = text;
        this.at = first;
    }

    Optional<Bundle> find() {
        int root = root();
        if (root < 0) {
            return Optional.empty();
        }
        String outermost = name(root + 1);
        return MarkupFormat.ofRoot(outermost).map(format -> bundle(root, outermost, format));
    }

    private Bundle bundle(int root, String outermost, MarkupFormat format) {
        at = root;
        collect(format);
        Kind kind = format.syntax() == Syntax.SGML ? Kind.SGML : Kind.XML;
        int head = items.isEmpty() ? text.length() : items.getFirst().from();
        int tail = items.isEmpty() ? text.length() : items.getLast().to();
        boolean cutOff = !items.isEmpty() && items.getLast().state() == State.CUT_OFF;
        boolean framed = !outermost.equals(format.item());
        String closing = cutOff && framed ? "</" + tagName(root + 1) + ">" : "";
        return new Bundle(kind, items, head, tail, closing);
    }

    /** Where the outermost element opens, after declarations and comments; -1 if none does. */
    private int root() {
        while (at < text.length()) {
            if (text.at(at) <= ' ') {
                at++;
            } else if (startsWith("<?")) {
                skipPast("?>");
            } else if (startsWith("<!--")) {
                skipPast("-->");
            } else if (startsWith("<!")) {
                skipDeclaration();
            } else {
                return text.at(at) == '<' ? at : -1;
            }
        }
        return -1;
    }

    private void collect(MarkupFormat format) {
        String item = format.item();
        State unclosed = format.syntax() == Syntax.SGML ? State.WHOLE : State.CUT_OFF;
        boolean nesting = format.syntax() == Syntax.XML_WITH_NESTED_ITEMS;
        int depth = 0;
        int start = -1;
        while (at < text.length()) {
            if (text.at(at) != '<') {
                at++;
            } else if (startsWith("<!--")) {
                skipPast("-->");
            } else if (startsWith("<![CDATA[")) {
                skipPast("]]>");
            } else {
                boolean closes = at + 1 < text.length() && text.at(at + 1) == '/';
                if (!name(at + (closes ? 2 : 1)).equals(item)) {
                    at++;
                    continue;
                }
                int from = at;
                boolean empty = skipTag();
                if (closes) {
                    depth = Math.max(0, depth - 1);
                    if (depth == 0 && start >= 0) {
                        items.add(new Element(start, at, State.WHOLE));
                        start = -1;
                    }
                } else if (depth > 0 && !nesting) {
                    items.add(new Element(start, from, unclosed));
                    start = from;
                } else if (empty && depth == 0) {
                    items.add(new Element(from, at, State.WHOLE));
                } else if (!empty) {
                    start = depth == 0 ? from : start;
                    depth++;
                }
            }
        }
        if (start >= 0) {
            items.add(new Element(start, text.length(), unclosed));
        }
    }

    /** The name at a place, without its prefix and in lower case. */
    private String name(int from) {
        String name = tagName(from);
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private String tagName(int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < Math.min(text.length(), from + MAX_NAME_LENGTH); i++) {
            int c = text.at(i);
            if (c == ':' || Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.') {
                name.append((char) c);
            } else {
                break;
            }
        }
        return name.toString();
    }

    private boolean startsWith(String characters) {
        if (at + characters.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < characters.length(); i++) {
            if (text.at(at + i) != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipPast(String characters) {
        while (at < text.length() && !startsWith(characters)) {
            at++;
        }
        at = Math.min(text.length(), at + characters.length());
    }

    /** Moves past a tag; returns whether its element is empty. */
    private boolean skipTag() {
        int quote = 0;
        int before = 0;
        while (at < text.length()) {
            int c = text.at(at++);
            if (quote == 0 && c == '>') {
                return before == '/';
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            before = c;
        }
        return false;
    }

    /** Moves past a document type declaration, which may contain others in brackets. */
    private void skipDeclaration() {
        int brackets = 0;
        while (at < text.length()) {
            int c = text.at(at++);
            if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                return;
            }
        }
    }
}

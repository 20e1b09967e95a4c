package dragoman.local.sns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes answers of the query protocol: maps become elements, lists {@code member} elements. */
final class Xml {
    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

    private Xml() {}

    /** Attributes are written as entries with key and value. */
    record Entries(Map<String, String> values) {}

    static String answer(String action, Map<String, Object> result) {
        StringBuilder xml = new StringBuilder();
        xml.append("<").append(action).append("Response xmlns=\"").append(NAMESPACE).append("\">");
        xml.append("<").append(action).append("Result>");
        result.forEach((name, value) -> write(xml, name, value));
        xml.append("</").append(action).append("Result>");
        xml.append("<ResponseMetadata><RequestId>")
                .append(UUID.randomUUID())
                .append("</RequestId></ResponseMetadata>");
        return xml.append("</").append(action).append("Response>").toString();
    }

    static String error(String code, String message) {
        return "<ErrorResponse xmlns=\""
                + NAMESPACE
                + "\"><Error><Type>Sender</Type><Code>"
                + escape(code)
                + "</Code><Message>"
                + escape(message)
                + "</Message></Error><RequestId>"
                + UUID.randomUUID()
                + "</RequestId></ErrorResponse>";
    }

    private static void write(StringBuilder xml, String name, Object value) {
        xml.append('<').append(name).append('>');
        switch (value) {
            case Entries(Map<String, String> values) ->
                    values.forEach(
                            (key, text) ->
                                    xml.append("<entry><key>")
                                            .append(escape(key))
                                            .append("</key><value>")
                                            .append(escape(text))
                                            .append("</value></entry>"));
            case List<?> items -> items.forEach(item -> write(xml, "member", item));
            case Map<?, ?> fields ->
                    fields.forEach((key, inner) -> write(xml, key.toString(), inner));
            default -> xml.append(escape(value.toString()));
        }
        xml.append("</").append(name).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}

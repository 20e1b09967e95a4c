package dragoman.parse.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The whole parser on bytes within a wrapping that the fuzzer would hardly find by itself: as a
 * mail after its first headers, as the text of a Word document, as a zip archive after its first
 * bytes, and as the entry of an archive.
 */
public final class WrappingFuzz {
    private static final Map<String, UnaryOperator<byte[]>> WRAPPINGS =
            new TreeMap<>(
                    Map.of(
                            "Mail", bytes -> after("From: a@b.c\nMIME-Version: 1.0\n", bytes),
                            "Mailbox", bytes -> after("From a@b 2026\nFrom: a@b.c\nTo: d\n", bytes),
                            "Word", bytes -> zip("word/document.xml", bytes),
                            "Entry", bytes -> zip("a.txt", bytes),
                            "Zip", bytes -> after("PK\u0003\u0004", bytes),
                            "Gzip", WrappingFuzz::gzip));
    private static String chosen = "Mail";

    private WrappingFuzz() {}

    /** Prints the names of the wrappings. */
    public static void main(String[] arguments) {
        WRAPPINGS.keySet().forEach(System.out::println);
    }

    /** Jazzer's start: the argument names the wrapping. */
    public static void fuzzerInitialize(String[] arguments) {
        if (arguments.length > 0) {
            chosen = arguments[0];
        }
        Answers.warmUp();
    }

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Answers.check(wrapped(chosen, bytes));
    }

    /** Checks the answers for bytes in each wrapping. */
    static void checkAll(byte[] bytes) {
        WRAPPINGS.keySet().forEach(name -> Answers.check(wrapped(name, bytes)));
    }

    private static byte[] wrapped(String name, byte[] bytes) {
        UnaryOperator<byte[]> wrapping = WRAPPINGS.get(name);
        if (wrapping == null) {
            throw new IllegalArgumentException("no wrapping " + name);
        }
        return wrapping.apply(bytes);
    }

    private static byte[] after(String start, byte[] bytes) {
        byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    private static byte[] zip(String entry, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

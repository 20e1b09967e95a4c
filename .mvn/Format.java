import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks (or with "write" restores) the layout of all Java sources by google-java-format, AOSP style. A digest of what
 * was found in order is kept in target/, so that a build in which no source changed does not pay for the check.
 */
class Format {
    public static void main(String[] args) throws Exception {
        Path formatter = Path.of(args[0]);
        Path root = Path.of(args[1]);
        boolean write = args[2].equals("write");
        List<Path> sources = sources(root);
        if (sources.isEmpty()) {
            return;
        }
        Path stamp = formatter.resolveSibling("formatted.sha256");
        if (!write && Files.exists(stamp) && Files.readString(stamp).equals(digest(sources, formatter))) {
            return;
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        for (String part : List.of("api", "code", "file", "main", "parser", "tree", "util")) {
            command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-XX:+UseSerialGC", "-jar", formatter.toString(), "--aosp"));
        command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        sources.forEach(source -> command.add(source.toString()));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            System.err.println("These files are out of order. Put them in order: ./mvnw -N process-sources -Dformat=write");
            System.exit(1);
        }
        Files.writeString(stamp, digest(sources, formatter));
    }

    private static List<Path> sources(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("shared", "functions", "local", "bench")) {
            Path start = root.resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> files = Files.walk(start)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !isBuilt(root.relativize(file)))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isBuilt(Path file) {
        for (Path folder : file) {
            if (folder.toString().equals("target")) {
                return true;
            }
        }
        return false;
    }

    private static String digest(List<Path> sources, Path formatter) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Long.toString(Files.size(formatter)).getBytes(StandardCharsets.UTF_8));
        for (Path source : sources) {
            digest.update(source.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(source));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

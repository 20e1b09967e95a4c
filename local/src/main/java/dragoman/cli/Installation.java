package dragoman.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program's parts lie.
 *
 * @param root the folder with template.yaml and the functions' zips
 */
record Installation(Path root) {
    /** The installation that the launcher names. */
    static Installation find() {
        Path root = Path.of(System.getProperty("dragoman.root", "")).toAbsolutePath();
        if (!Files.isRegularFile(root.resolve("template.yaml"))) {
            throw new IllegalStateException(
                    "there is no template.yaml in " + root + "; start by ./dragoman");
        }
        return new Installation(root);
    }

    Path template() {
        return root.resolve("template.yaml");
    }

    /** Where zips are unpacked, caches kept and functions' output goes. */
    Path work() {
        return root.resolve("local").resolve("target").resolve("cloud");
    }
}

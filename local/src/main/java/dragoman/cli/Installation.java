package dragoman.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program's parts lie, as the launcher says in system properties.
 *
 * @param root the folder with template.yaml and the functions' zips
 * @param work where zips are unpacked, caches kept and functions' output goes
 */
record Installation(Path root, Path work) {
    /** The installation that the launcher names. */
    static Installation find() {
        Path root = Path.of(System.getProperty("dragoman.root", "")).toAbsolutePath();
        if (!Files.isRegularFile(root.resolve("template.yaml"))) {
            throw new IllegalStateException(
                    "there is no template.yaml in " + root + "; start by ./dragoman");
        }
        String work = System.getProperty("dragoman.work", root.resolve(".dragoman").toString());
        return new Installation(root, Path.of(work).toAbsolutePath());
    }

    Path template() {
        return root.resolve("template.yaml");
    }

    /** Where each function's output goes. */
    Path logs() {
        return work.resolve("logs");
    }
}

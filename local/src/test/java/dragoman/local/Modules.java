package dragoman.local;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules of the source tree and the packages in each, read from the folders: a module or
 * package that is added is under the rules at once.
 *
 * @param packages by the module's folder, such as {@code functions/parse}
 */
record Modules(Map<String, Set<String>> packages) {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
    private static final String SOURCES = "src/main/java";

    /** The modules of this source tree. */
    static Modules read() {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (Path group : list(ROOT, _ -> true)) {
            String parent = group.getFileName().toString();
            if (hasSources(group)) {
                packages.put(parent, packages(group.resolve(SOURCES)));
            }
            for (Path module : list(group, Modules::hasSources)) {
                packages.put(
                        parent + "/" + module.getFileName(), packages(module.resolve(SOURCES)));
            }
        }
        return new Modules(packages);
    }

    /** The names of the modules in a folder of the root, or of all modules for an empty name. */
    Set<String> names(String group) {
        return packages.keySet().stream()
                .filter(module -> group.isEmpty() || module.startsWith(group + "/"))
                .map(Modules::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The packages that more than one module contains. */
    Set<String> inSeveralModules() {
        Set<String> seen = new TreeSet<>();
        return packages.values().stream()
                .flatMap(Set::stream)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Matches the classes of the modules with these names. */
    DescribedPredicate<JavaClass> contains(Set<String> modules) {
        Set<String> names =
                packages.entrySet().stream()
                        .filter(module -> modules.contains(name(module.getKey())))
                        .flatMap(module -> module.getValue().stream())
                        .collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "are in " + String.join(", ", modules),
                type -> names.contains(type.getPackageName()));
    }

    private static String name(String module) {
        return module.substring(module.indexOf('/') + 1);
    }

    private static boolean hasSources(Path module) {
        return Files.isDirectory(module.resolve(SOURCES));
    }

    private static Set<String> packages(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file.getParent()).toString())
                    .map(folder -> folder.replace('/', '.').replace('\\', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(wanted)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dragoman.local.translate.engine;

import java.io.InputStream;

/** Files of the program. */
final class Resources {
    private Resources() {}

    static InputStream open(String path) {
        InputStream in = Resources.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("the program lacks its file " + path);
        }
        return in;
    }
}

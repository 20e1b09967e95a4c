package dragoman.cli;

/** How results are printed. */
enum Format {
    /** For people. */
    TEXT,
    /** One JSON value a line, for programs. */
    JSON
}

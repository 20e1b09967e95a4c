package dragoman.local.s3;

/** Is told of objects that were created. */
@FunctionalInterface
interface Notifier {
    /**
     * An object was created. When this returns, whoever must know of it will.
     *
     * @param event without the prefix {@code s3:}, such as {@code ObjectCreated:Put}
     */
    void created(String event, String bucket, String key);
}

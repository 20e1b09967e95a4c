package dragoman.local.s3;

/** Is told of objects that were created. */
interface Notifier {
    /** Whether anybody must know of the objects of a bucket. */
    boolean concerns(String bucket);

    /**
     * An object was created. When this returns, whoever must know of it will.
     *
     * @param event without the prefix {@code s3:}, such as {@code ObjectCreated:Put}
     */
    void created(String event, String bucket, String key);
}

package dragoman.dispatch;

/** Who says that a dispatch is about a topic. */
public enum TopicSource {
    /** The sender, by a subject code in a field of the format. */
    SENDER,
    /** The words of the text. */
    TEXT
}

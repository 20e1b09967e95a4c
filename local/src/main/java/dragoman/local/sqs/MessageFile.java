package dragoman.local.sqs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The file in which ElasticMQ keeps messages: an H2 database with a table for each queue. */
final class MessageFile {
    private final Path file;

    MessageFile(Path file) {
        this.file = file;
    }

    /**
     * The database's address. Each commit is on disk when it returns, so that a killed process
     * loses nothing.
     */
    String address() {
        return "jdbc:h2:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * Makes messages visible that were being worked on when the process ended. SQS itself would
     * wait for their visibility timeout, since there the worker may still be alive; here it is not.
     */
    void makeVisible() {
        if (!Files.exists(Path.of(file + ".mv.db"))) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement()) {
            for (String table : messageTables(connection)) {
                statement.executeUpdate("update \"" + table + "\" set next_delivery = 0");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the messages kept in "
                            + file
                            + " cannot be read; is another process using that folder?",
                    e);
        }
    }

    private static List<String> messageTables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet columns =
                connection.getMetaData().getColumns(null, null, "%", "NEXT_DELIVERY")) {
            while (columns.next()) {
                tables.add(columns.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}

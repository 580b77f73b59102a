package dev.paratui.log;

import dev.paratui.event.EventTypes;
import dev.paratui.event.Recorded;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import dev.paratui.model.Stamp;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The log in one SQLite file: write-ahead, and synced at every commit. */
public final class SqliteEventLog implements EventLog {
    private static final Logger LOG = Logger.getLogger(SqliteEventLog.class.getName());
    private static final int BUSY_MILLIS = 5_000;
    /** The write-ahead file begins anew every thousand pages; what one large write left of it is cut off. */
    private static final int MAX_WAL_BYTES = 8 << 20;

    private static final int CHECKPOINTS_KEPT = 2;
    private static final List<String> SCHEMA = List.of(
            "create table if not exists event (revision integer primary key, at text not null, by text not null,"
                    + " type text not null, session text, data text not null)",
            "create index if not exists event_session on event (session, revision)",
            "create table if not exists checkpoint (revision integer primary key, format integer not null,"
                    + " data text not null)");

    private final Path file;
    private final Connection connection;
    private final EventJson json = new EventJson();

    private SqliteEventLog(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens the log in this file, making it when there is none; its folder must exist. */
    public static SqliteEventLog open(Path file) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            SqliteEventLog log = new SqliteEventLog(file, connection);
            log.prepare();
            return log;
        } catch (SQLException unusable) {
            throw new LogFailed("the event log " + file + " cannot be opened", unusable);
        }
    }

    @Override
    public synchronized boolean append(long expectedRevision, List<Recorded> events) {
        try {
            execute("begin immediate");
            if (newestRevision() != expectedRevision) {
                execute("rollback");
                return false;
            }
            insert(events);
            execute("commit");
            return true;
        } catch (SQLException failure) {
            rollBack();
            throw new LogFailed("cannot write to the event log " + file, failure);
        }
    }

    @Override
    public synchronized List<Recorded> read(long afterRevision, int limit) {
        String query = "select revision, at, by, type, data from event where revision > ? order by revision limit ?";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, afterRevision);
            select.setInt(2, limit);
            List<Recorded> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(recorded(rows));
                }
            }
            return events;
        } catch (SQLException failure) {
            throw new LogFailed("cannot read the event log " + file, failure);
        }
    }

    @Override
    public synchronized Optional<Ledger> checkpoint() {
        String query = "select data from checkpoint where format = ? order by revision desc";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setInt(1, LedgerImage.FORMAT);
            try (ResultSet rows = select.executeQuery()) {
                Optional<Ledger> found = Optional.empty();
                while (found.isEmpty() && rows.next()) {
                    found = image(rows.getBytes(1));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new LogFailed("cannot read the event log " + file, failure);
        }
    }

    /** A checkpoint only saves time: one that cannot be read is passed over, the log says the same. */
    private Optional<Ledger> image(byte[] data) {
        try {
            return Optional.of(json.unpack(LedgerImage.class, data).ledger());
        } catch (LogFailed damaged) {
            LOG.log(Level.WARNING, "a checkpoint in " + file + " is passed over", damaged);
            return Optional.empty();
        }
    }

    /** The lock is held only for the write itself, of a packed image: appends hardly wait for it. */
    @Override
    public void keep(Ledger ledger) {
        byte[] image = json.pack(LedgerImage.of(ledger));
        synchronized (this) {
            try {
                execute("begin immediate");
                insert(ledger.revision(), image);
                execute("delete from checkpoint where revision not in"
                        + " (select revision from checkpoint order by revision desc limit " + CHECKPOINTS_KEPT + ")");
                execute("commit");
            } catch (SQLException failure) {
                rollBack();
                throw new LogFailed("cannot write to the event log " + file, failure);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new LogFailed("cannot close the event log " + file, failure);
        }
    }

    private void prepare() throws SQLException {
        execute("pragma busy_timeout = " + BUSY_MILLIS);
        execute("pragma journal_mode = wal");
        execute("pragma synchronous = full");
        execute("pragma journal_size_limit = " + MAX_WAL_BYTES);
        for (String statement : SCHEMA) {
            execute(statement);
        }
    }

    private long newestRevision() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(revision), 0) from event")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void insert(long revision, byte[] image) throws SQLException {
        String statement = "insert or replace into checkpoint (revision, format, data) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setLong(1, revision);
            insert.setInt(2, LedgerImage.FORMAT);
            insert.setBytes(3, image);
            insert.executeUpdate();
        }
    }

    private void insert(List<Recorded> events) throws SQLException {
        String statement = "insert into event (revision, at, by, type, session, data) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (Recorded recorded : events) {
                insert.setLong(1, recorded.stamp().revision());
                insert.setString(2, recorded.stamp().at().toString());
                insert.setString(3, recorded.by());
                insert.setString(4, EventTypes.nameOf(recorded.event()));
                insert.setString(
                        5, recorded.event().about().map(SessionName::key).orElse(null));
                insert.setString(6, json.write(recorded.event()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        Stamp stamp = new Stamp(row.getLong(1), Instant.parse(row.getString(2)));
        return new Recorded(stamp, row.getString(3), json.readEvent(row.getString(4), row.getString(5)));
    }

    private void execute(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private void rollBack() {
        try {
            execute("rollback");
        } catch (SQLException nothingOpen) {
            // The failure that led here is the one to tell; a transaction it already ended needs no end.
        }
    }
}

package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thin layer over JDBC: statements with parameters, rows to values, SQL errors with the statement
 * in the message.
 */
final class Sql {
  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** One row's value. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** What is done with a row. */
  interface Each {
    void accept(ResultSet row) throws SQLException;
  }

  /** Work inside a transaction. */
  interface Work {
    void run() throws SQLException;
  }

  void transaction(Work work) {
    try {
      connection.setAutoCommit(false);
      try {
        work.run();
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the corpus could not be written: " + e.getMessage(), e);
    }
  }

  /** Runs {@code sql} once. */
  void run(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs {@code sql} for each row of values, in batches. */
  void each(String sql, List<@Nullable Object[]> rows) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> list = new ArrayList<>();
        while (rows.next()) {
          list.add(row.of(rows));
        }
        return list;
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Hands each row to {@code sink}, one at a time: for what does not fit into memory. */
  void each(String sql, Each sink, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sink.accept(rows);
        }
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** A number, 0 where there is none. */
  long number(String sql, @Nullable Object... values) {
    Long value = first(sql, row -> row.getLong(1), values);
    return value == null ? 0 : value;
  }

  /** The first row's value, or null. */
  <T> @Nullable T first(String sql, Row<T> row, @Nullable Object... values) {
    List<T> list = list(sql, row, values);
    return list.isEmpty() ? null : list.get(0);
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static IllegalStateException failed(String sql, SQLException e) {
    return new IllegalStateException(
        "the corpus's database refused '" + sql + "': " + e.getMessage(), e);
  }
}

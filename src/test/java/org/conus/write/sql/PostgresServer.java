package org.conus.write.sql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own, out of Debian's package {@code postgresql}: an empty cluster on a free
 * port of this machine alone. As it refuses to run as root, it then runs as {@code postgres}.
 */
final class PostgresServer implements AutoCloseable {
  private static final String USER = "conus";
  private static final int START_SECONDS = 120;

  private final Path folder;
  private final Process server;
  private final int port;

  private PostgresServer(Path folder, Process server, int port) {
    this.folder = folder;
    this.server = server;
    this.port = port;
  }

  /**
   * @throws IllegalStateException if the package is not installed
   */
  static PostgresServer start() throws IOException, InterruptedException {
    Path programs = programs();
    Path folder = Files.createTempDirectory("conus-postgresql");
    List<String> user = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      UserPrincipal owner =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
      Files.setOwner(folder, owner);
      user.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    Path data = folder.resolve("data");
    List<String> init = new ArrayList<>(user);
    init.addAll(List.of(programs.resolve("initdb").toString(), "-D", data.toString()));
    init.addAll(List.of("-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
    Process initializing = process(folder, init);
    if (initializing.waitFor() != 0) {
      throw new IllegalStateException("initdb: " + log(initializing));
    }
    int port = freePort();
    List<String> serve = new ArrayList<>(user);
    serve.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
    serve.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
    serve.addAll(List.of("-c", "unix_socket_directories=", "-c", "fsync=off"));
    serve.addAll(List.of("-c", "logging_collector=off", "-c", "deadlock_timeout=200ms"));
    Process server =
        new ProcessBuilder(serve)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    PostgresServer started = new PostgresServer(folder, server, port);
    started.await();
    return started;
  }

  private static Path programs() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> found = Files.list(versions)) {
        Path programs =
            found
                .map(version -> version.resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (programs != null) {
          return programs;
        }
      }
    }
    throw new IllegalStateException("no PostgreSQL: install Debian's package postgresql");
  }

  private static Process process(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  private static String log(Process process) throws IOException {
    return new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (true) {
      try (Connection connection = connect("postgres")) {
        return;
      } catch (SQLException e) {
        if (!server.isAlive() || System.nanoTime() > until) {
          close();
          throw new IllegalStateException("PostgreSQL does not start", e);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  /** The address of a database. */
  String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(address(database));
  }

  /** A new database. */
  String create(String database) throws SQLException {
    try (Connection connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE \"" + database + "\"");
    }
    return address(database);
  }

  @Override
  public void close() {
    server.destroy();
    try {
      if (!server.waitFor(30, TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new IllegalStateException("the cluster's files cannot be deleted", e);
    }
  }
}

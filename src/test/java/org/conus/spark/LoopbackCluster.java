package org.conus.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A master and workers as processes of their own, on the loopback address alone. */
final class LoopbackCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int START_SECONDS = 180;

  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final String master;

  private LoopbackCluster(String master) {
    this.master = master;
  }

  /** Starts a cluster and waits until the master knows all workers. */
  static LoopbackCluster start(SparkHome home, Path folder, int workers)
      throws IOException, InterruptedException {
    String port = Integer.toString(freePort());
    LoopbackCluster cluster = new LoopbackCluster("spark://" + HOST + ":" + port);
    try {
      Path log = folder.resolve("master.log");
      List<String> bind = List.of("--host", HOST, "--port", port, "--webui-port", "0");
      cluster.processes.add(home.start(log, "256m", "org.apache.spark.deploy.master.Master", bind));
      await(log, "I have been elected leader", 1);
      for (int i = 0; i < workers; i++) {
        cluster.addWorker(home, folder, i);
      }
      await(log, "Registering worker", workers);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void addWorker(SparkHome home, Path folder, int i) throws IOException {
    List<String> arguments =
        List.of(
            "--host",
            HOST,
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve("work-" + i).toString(),
            master);
    Path log = folder.resolve("worker-" + i + ".log");
    Process worker = home.start(log, "256m", "org.apache.spark.deploy.worker.Worker", arguments);
    workers.add(worker);
    processes.add(worker);
  }

  /** What a job names it by. */
  String master() {
    return master;
  }

  /** Kills a worker as a machine that fails would; its executor goes with it. */
  void kill(int worker) throws InterruptedException {
    Process process = workers.get(worker);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  /** Waits until a log says something so many times. */
  static void await(Path log, String words, int times) throws IOException, InterruptedException {
    for (int i = 0; i < START_SECONDS * 10; i++) {
      if (Files.exists(log) && Files.readString(log).split(words, -1).length > times) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("never said \"" + words + "\": " + Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}

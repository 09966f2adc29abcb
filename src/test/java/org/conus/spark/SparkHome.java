package org.conus.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Spark as it ships, its jars out of the local repository of Maven and in its own versions, from
 * which master, workers and jobs are started.
 */
final class SparkHome {
  /** What {@code spark-submit} gives Java 17 by itself. */
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  /** The jar that users hand to {@code spark-submit}. */
  private static final Path JAR = Path.of("target", "conus-spark.jar").toAbsolutePath();

  private final Path folder;

  private SparkHome(Path folder) {
    this.folder = folder;
  }

  /** A version of Spark, gathered on first use. */
  static SparkHome of(String version) throws IOException, InterruptedException {
    Path folder = Path.of("target", "spark-" + version).toAbsolutePath();
    Path complete = folder.resolve("complete");
    if (!Files.exists(complete)) {
      Process maven =
          new ProcessBuilder(
                  "mvn",
                  "-B",
                  "-q",
                  "-f",
                  Path.of("src/test/spark/pom.xml").toAbsolutePath().toString(),
                  "-Dspark.version=" + version,
                  "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
                  "-DoutputDirectory=" + folder.resolve("jars"))
              .inheritIO()
              .start();
      if (maven.waitFor() != 0) {
        throw new IOException("the jars of Spark " + version + " cannot be had");
      }
      Files.createFile(complete);
    }
    return new SparkHome(folder);
  }

  /** The jar for Spark. */
  static Path jar() {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException("no " + JAR + ": mvn -Pspark -DskipTests package makes it");
    }
    return JAR;
  }

  /** Starts a class of Spark's; what it logs goes to a file. */
  Process start(Path log, String heap, String main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:+IgnoreUnrecognizedVMOptions"));
    OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    command.add("-Djdk.reflect.useDirectMethodHandle=false");
    command.add("-Dio.netty.tryReflectionSetAccessible=true");
    command.addAll(List.of("-cp", folder.resolve("jars") + File.separator + "*", main));
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("SPARK_HOME", folder.toString());
    process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    process.environment().put("SPARK_SCALA_VERSION", "2.13");
    return process.redirectOutput(log.toFile()).start();
  }

  /** Starts the job. */
  Process submit(Path log, String master, List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--master", master, "--class", "org.conus.spark.ExtractJob"));
    for (String setting :
        List.of(
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1",
            "spark.executor.memory=1g",
            "spark.ui.enabled=false",
            "spark.sql.shuffle.partitions=4",
            "spark.hadoop.fs.permissions.umask-mode=077")) {
      all.addAll(List.of("--conf", setting));
    }
    all.add(jar().toString());
    all.addAll(arguments);
    return start(log, "1g", "org.apache.spark.deploy.SparkSubmit", all);
  }
}

package org.conus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be in the jar for Spark, and what must not. */
@Tag("full")
class SparkJarIT {
  private static final List<String> SPARKS =
      List.of(
          "org/apache/commons/",
          "org/apache/hadoop/",
          "org/apache/parquet/",
          "org/apache/spark/",
          "org/slf4j/",
          "com/fasterxml/",
          "scala/",
          "log4j");

  @ParameterizedTest
  @ValueSource(strings = {"types", "fsindexes", "typepriorities"})
  void whatEveryLibrarySaysOfTypesIsThere(String kind) throws IOException {
    String name = "META-INF/org.apache.uima.fit/" + kind + ".txt";
    Set<String> expected = new TreeSet<>();
    for (URL url : Collections.list(getClass().getClassLoader().getResources(name))) {
      if (!url.getPath().contains("ctakes-core")) { // for tests alone
        try (InputStream in = url.openStream()) {
          expected.addAll(lines(in));
        }
      }
    }
    try (JarFile jar = new JarFile(SparkHome.jar().toFile())) {
      JarEntry entry = jar.getJarEntry(name);
      assertThat(entry == null ? Set.of() : lines(jar.getInputStream(entry))).isEqualTo(expected);
    }
  }

  @Test
  void everyTypeHasItsDescriptorAndClass() throws IOException {
    try (JarFile jar = new JarFile(SparkHome.jar().toFile())) {
      for (String type :
          List.of(
              "org/conus/uima/type/IhcResultMention",
              "org/conus/uima/type/SpinalLevelMention",
              "org/conus/uima/type/TumorMention",
              "org/apache/ctakes/typesystem/type/textsem/IdentifiedAnnotation")) {
        assertThat(jar.getEntry(type + ".class")).as(type).isNotNull();
      }
      assertThat(jar.getEntry("org/conus/descriptors/types/ConusTypeSystem.xml")).isNotNull();
      assertThat(jar.getEntry("org/apache/ctakes/typesystem/types/TypeSystem.xml")).isNotNull();
    }
  }

  @Test
  void servicesAreMergedAndNamedAsTheirClassesAre() throws IOException {
    try (JarFile jar = new JarFile(SparkHome.jar().toFile())) {
      JarEntry formats = jar.getJarEntry("META-INF/services/org.conus.write.Format");
      assertThat(lines(jar.getInputStream(formats))).contains("org.conus.write.JsonLines");
      List<String> services =
          jar.stream()
              .map(JarEntry::getName)
              .filter(n -> n.startsWith("META-INF/services/") && !n.endsWith("/"))
              .toList();
      for (String service : services) {
        for (String provider : lines(jar.getInputStream(jar.getJarEntry(service)))) {
          assertThat(jar.getEntry(provider.replace('.', '/') + ".class")).as(provider).isNotNull();
        }
      }
    }
  }

  @Test
  void whatSparkHasInVersionsOfItsOwnIsRelocatedOrLeftOut() throws IOException {
    try (JarFile jar = new JarFile(SparkHome.jar().toFile())) {
      Set<String> names = jar.stream().map(JarEntry::getName).collect(Collectors.toSet());
      assertThat(names).filteredOn(name -> SPARKS.stream().anyMatch(name::startsWith)).isEmpty();
      assertThat(names)
          .contains("org/conus/shaded/commons/lang3/StringUtils.class")
          .contains("org/conus/shaded/commons/io/IOUtils.class")
          .contains("org/conus/shaded/jackson/databind/ObjectMapper.class");
    }
  }

  private static Set<String> lines(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

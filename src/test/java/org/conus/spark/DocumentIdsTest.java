package org.conus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentIdsTest {
  @ParameterizedTest
  @CsvSource({
    "/data/reports, file:///data/reports/a.txt, reports/a.txt",
    "/data/reports/, file:///data/reports/2024/a.txt, reports/2024/a.txt",
    "/data/reports/a.txt, file:/data/reports/a.txt, a.txt",
    "file:/data/reports, file:///data/reports/a%20b%20%C3%A9.txt, reports/a b é.txt",
    "hdfs://name:8020/reports, hdfs://name:8020/reports/x/a.txt, reports/x/a.txt",
    "s3a://bucket, s3a://bucket/x/a.txt, x/a.txt",
    "s3a://bucket/, s3a://bucket/a.txt, a.txt",
    "s3a://bucket/in, s3a://bucket/in/a.txt, in/a.txt",
    "dbfs:/mnt/in, dbfs:/mnt/in/a.txt, in/a.txt",
    "/archive/2024-*, file:///archive/2024-03/a.txt, 2024-03/a.txt",
    "/data/reports, file:///data/reports/50%25.txt, reports/50%.txt",
  })
  void anIdBeginsWithTheNameOfWhatWasNamed(String named, String file, String id) {
    assertThat(DocumentIds.under(Place.absolute(named)).of(file)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"reports", "./reports/", "x/../reports"})
  void whatIsRelativeIsSoToTheFolderOfTheDriver(String named) {
    assertThat(Place.absolute(named)).isEqualTo("file:" + Path.of("reports").toAbsolutePath());
  }
}

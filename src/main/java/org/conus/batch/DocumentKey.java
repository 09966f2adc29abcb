package org.conus.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.conus.text.SourceText;

/**
 * What a journal knows a document by: hashes of 64 bits. Among ten million documents two ids share
 * one with a chance of three in a million.
 *
 * @param id of the document's id
 * @param content of its bytes
 */
public record DocumentKey(long id, long content) {

  static DocumentKey of(SourceText source) {
    long content = Long.parseUnsignedLong(source.sha256().substring(0, 16), 16);
    return new DocumentKey(idHash(source.id()), content);
  }

  static long idHash(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

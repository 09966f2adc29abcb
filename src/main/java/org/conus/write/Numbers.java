package org.conus.write;

import java.math.BigDecimal;

/** Numbers as people write them. */
public final class Numbers {
  private Numbers() {}

  /** Without an exponent or zeros at the end: {@code 1.4}, {@code 14}. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}

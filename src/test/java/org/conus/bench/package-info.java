/**
 * What the steps of the work cost, measured with JMH: {@code mvn -q -Pjmh test} runs all, {@code
 * -Djmh=StepBenchmark.repair} some. {@code conus bench} measures the whole in one command.
 */
@NullMarked
package org.conus.bench;

import org.jspecify.annotations.NullMarked;

#!/usr/bin/env bash
# src/build/fuzz.sh [MINUTES [PARSER...]]
# Fuzzes everything that reads a file, each so many minutes (10 if not said), guided by coverage, with
# Jazzer, which is fetched and is no part of the build. Parsers: the folders below src/test/resources/fuzz.
# What makes one fail is left in target/fuzz/PARSER; mend it, and keep the input among the others.
set -eu
cd "$(dirname "$0")/../.."
minutes=${1:-10}; shift || true
jazzer=0.24.0
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
out=target/fuzz; rm -rf "$out/classes"; mkdir -p "$out/classes"
tests=${VIGIL_TESTS:-target/test-classes}; classes=${VIGIL_CLASSES:-target/classes}
[ -d "$tests" ] || mvn -q -DskipTests test-compile
path=${VIGIL_PATH:-}
[ -n "$path" ] || { mvn -q dependency:build-classpath -Dmdep.outputFile="$out/path" -Dmdep.includeScope=test; path=$(cat "$out/path"); }
for part in jazzer jazzer-api; do
  jar=$HOME/.m2/repository/com/code-intelligence/$part/$jazzer/$part-$jazzer.jar
  [ -f "$jar" ] || mvn -q dependency:get -Dartifact=com.code-intelligence:$part:$jazzer
  path=$path:$jar
done
# Jazzer knows class files up to version 67. Those of Java 25 say 69 and hold nothing newer, so copies say 67.
cp -r "$classes/." "$tests/." "$out/classes/"
find "$out/classes" -name '*.class' -exec sh -c \
  'for f; do printf "\103" | dd of="$f" bs=1 seek=7 conv=notrunc 2>/dev/null; done' sh {} +
[ $# -gt 0 ] || set -- $(ls src/test/resources/fuzz)
failed=0
for parser; do
  mkdir -p "$out/$parser/found" "$out/$parser/tmp"
  echo "$parser: $minutes minutes"
  if ! "$java" -Xmx768m -Djava.io.tmpdir="$out/$parser/tmp" -Dvigil.fuzz="$parser" --enable-native-access=ALL-UNNAMED \
      --add-opens=java.base/java.lang=ALL-UNNAMED -cp "$out/classes:$path" com.code_intelligence.jazzer.Jazzer \
      --target_class=vigil.fuzz.FuzzTarget "--instrumentation_includes=vigil.**" --reproducer_path="$out/$parser" \
      -max_total_time=$((minutes * 60)) -timeout=20 -rss_limit_mb=4096 -max_len=32768 \
      -artifact_prefix="$out/$parser/" "$out/$parser/found" "src/test/resources/fuzz/$parser" \
      >"$out/$parser/log" 2>&1; then
    echo "  FAILED: see $out/$parser/log"; failed=1
  fi
  grep -E 'DONE|stat::|== Java Exception|ERROR' "$out/$parser/log" | tail -3 || true
done
exit $failed
